package io.bottine.benchmarks;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.Proxy;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Posts signed requests to a program, over connections that stay open. */
final class Wire implements AutoCloseable {

    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final int MOST_CONNECTIONS = 256;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .connectionPool(new ConnectionPool(MOST_CONNECTIONS, 5, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .connectTimeout(2, TimeUnit.SECONDS)
            .readTimeout(10, TimeUnit.SECONDS)
            .build();
    private final SlackSignature.Generator signing;
    private final String address;

    Wire(int port, String secret) {
        this.address = "http://127.0.0.1:" + port + "/slack/events";
        this.signing = new SlackSignature.Generator(secret);
    }

    /**
     * An acknowledgement.
     *
     * @param status of the HTTP answer; 0 for none
     * @param text what it says, empty mostly
     */
    record Ack(int status, String text) {}

    Request signed(String body) {
        String now = Long.toString(System.currentTimeMillis() / 1000);
        return new Request.Builder()
                .url(address)
                .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, now)
                .header(SlackSignature.HeaderNames.X_SLACK_SIGNATURE, signing.generate(now, body))
                .post(RequestBody.create(body, FORM))
                .build();
    }

    Ack send(Request request) {
        try (Response response = client.newCall(request).execute()) {
            return new Ack(response.code(), response.body().string());
        } catch (IOException e) {
            return new Ack(0, e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
