package io.bottine.core.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Writes every enum as its label, whether or not it is one of the contract's own labels. */
final class LabelledEnums extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] declared) {
        String[] labels = new String[constants.length];
        for (int i = 0; i < constants.length; i++) {
            labels[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return labels;
    }
}
