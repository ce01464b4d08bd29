package io.bottine.slack.install;

import io.bottine.core.resource.Resources;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;

/**
 * How an installation ended, and the page that says so: {@code page.html}, with what {@code page.yaml} tells of it.
 *
 * @param name one of the endings in {@code page.yaml}
 * @param detail Slack's own word for what went wrong
 * @param href where the page's only link leads
 */
record Ending(String name, String detail, String href) {

    /** {@code page.yaml}. */
    record Pages(Map<String, Integer> endings, Map<String, String> refusals, Map<String, String> headers) {}

    static final Pages PAGES = Resources.yaml(Pages.class, Ending.class, "page.yaml");

    private static final String TEMPLATE = Resources.text(Ending.class, "page.html");
    private static final Pattern SLACKS_WORD = Pattern.compile("[a-z_]{1,60}");
    private static final String DONE = "installed";

    /** With a link that leads back to where it began. */
    static Ending of(String name) {
        return new Ending(name, "", "install");
    }

    /** What an error of Slack's means. */
    static Ending refused(String error) {
        String word = SLACKS_WORD.matcher(error).matches() ? error : "?";
        return new Ending(PAGES.refusals().getOrDefault(word, "refused"), word, "install");
    }

    static Ending installed(Installation installation) {
        String link = "slack://app?team=" + installation.key().id() + "&id=" + installation.appId();
        return new Ending(installation.orgWide() ? "installed-everywhere" : DONE, "", link);
    }

    boolean good() {
        return name.startsWith(DONE);
    }

    /** Answers with the page, in the browser's language. */
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Collections.list(request.getLocales()).stream()
                .map(locale -> Language.of(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.ENGLISH);
        Wording wording = Wording.of(language, Ending.class, "install");
        StringSubstitutor values = new StringSubstitutor(key -> StringEscapeUtils.escapeXml11(
                switch (key) {
                    case "lang" -> language.code();
                    case "href" -> href;
                    case "label" -> wording.line(good() ? "link.slack" : "link.again");
                    default -> wording.line(name + "." + key, "code", detail);
                }));
        PAGES.headers().forEach(response::setHeader);
        response.setHeader("Content-Language", language.code());
        response.setStatus(PAGES.endings().getOrDefault(name, HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
        byte[] page =
                values.setDisableSubstitutionInValues(true).replace(TEMPLATE).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(page);
    }
}
