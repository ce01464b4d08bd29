package io.bottine.discord;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;

/** JDA as we use it. It identifies, beats, resumes and begins anew by itself, at the pace that Discord allows. */
final class Gateway extends ConcurrentSessionController {

    private final Optional<URI> address;

    private Gateway(Optional<URI> address) {
        this.address = address;
    }

    /**
     * The shards that are set, not logged in yet. Guilds, roles and channels come without any intent that Discord has to grant;
     * nobody's messages and presence are asked for, and people are known by what they ask.
     */
    static ShardManager shards(DiscordSettings settings, EventListener listener) {
        OkHttpClient.Builder http = new OkHttpClient.Builder();
        WebSocketFactory sockets = new WebSocketFactory();
        settings.proxy().ifPresent(proxy -> {
            http.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
            sockets.getProxySettings().setServer(proxy);
        });
        return DefaultShardManagerBuilder.createLight(settings.token(), EnumSet.noneOf(GatewayIntent.class))
                .enableCache(CacheFlag.MEMBER_OVERRIDES)
                .setShardsTotal(settings.shards().total())
                .setShards(settings.shards().from(), settings.shards().to())
                .setRestConfig(new RestConfig().setBaseUrl(settings.api().toString()))
                .setSessionController(new Gateway(settings.gateway()))
                .setCompression(settings.gateway().isPresent() ? Compression.NONE : Compression.ZLIB)
                .setHttpClientBuilder(http)
                .setWebsocketFactory(sockets)
                .setEnableShutdownHook(false)
                .addEventListeners(listener)
                .build(false);
    }

    @Override
    public String getGateway() {
        return address.map(URI::toString).orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
        ShardedGateway told = super.getShardedGateway(api);
        String url = address.map(URI::toString).orElseGet(told::getUrl);
        return new ShardedGateway(url, told.getShardTotal(), told.getConcurrency());
    }
}
