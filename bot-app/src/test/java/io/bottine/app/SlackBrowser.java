package io.bottine.app;

import io.bottine.slack.fake.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody's browser, which installs the bot: it follows nothing by itself, and keeps the cookie it was given last. */
final class SlackBrowser implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final SlackHouse house;
    private String cookie = "";

    SlackBrowser(SlackHouse house) {
        this.house = house;
    }

    /** What the browser shows in the end. */
    record Page(int status, String text) {}

    /** What Slack's page is asked for, decoded. */
    record Asked(String address, String client, String scope, String state) {}

    Asked begins() {
        HttpResponse<String> answer = get("/slack/install");
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        Map<String, String> asked = new HashMap<>();
        URI authorize = URI.create(answer.headers().firstValue("Location").orElseThrow());
        for (String pair : authorize.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new Asked(
                authorize.getScheme() + "://" + authorize.getAuthority() + authorize.getPath(),
                asked.getOrDefault("client_id", ""),
                asked.getOrDefault("scope", ""),
                asked.getOrDefault("state", ""));
    }

    /** Comes back from Slack's page. */
    Page returns(String query) {
        HttpResponse<String> answer = get("/slack/oauth_redirect?" + query);
        return new Page(answer.statusCode(), answer.body());
    }

    SlackBrowser withoutCookies() {
        cookie = "";
        return this;
    }

    /** From the first click to the page at the end, with everything agreed to. */
    Page installs(String team, String installer) {
        Asked asked = begins();
        FakeSlack slack = house.slack();
        return returns("code=" + slack.agree(team, installer, asked.scope()) + "&state=" + asked.state());
    }

    Page installsForAll(String enterprise, String installer) {
        Asked asked = begins();
        String code = house.slack().agreeForAll(enterprise, installer, asked.scope());
        return returns("code=" + code + "&state=" + asked.state());
    }

    private HttpResponse<String> get(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
