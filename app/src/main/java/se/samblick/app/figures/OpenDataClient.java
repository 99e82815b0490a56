package se.samblick.app.figures;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the configured statistics services and no one else: no other host, no redirect, no answer that is too long or too
 * slow.
 */
@Component
@EnableConfigurationProperties(OpenDataProperties.class)
class OpenDataClient {
    private static final int MANY_QUESTIONS = 429;

    private final OpenDataProperties settings;
    private final JsonMapper json;
    private final HttpClient client;

    OpenDataClient(OpenDataProperties settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /**
     * The answer to a question, as JSON.
     *
     * @throws OpenDataRefusal if there is none to use
     */
    JsonNode get(OpenDataService service, URI address) {
        try {
            return json.readTree(bytes(service, address));
        } catch (JacksonException e) {
            throw new OpenDataRefusal("figures.open.noJson", service.title());
        }
    }

    /** The answer to a question as it came. */
    byte[] bytes(OpenDataService service, URI address) {
        if (!settings.enabled()) {
            throw new OpenDataRefusal("figures.open.off");
        }
        if (!settings.allows(address)) {
            throw new OpenDataRefusal("figures.open.elsewhere", service.title(), String.valueOf(address.getHost()));
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header("User-Agent", "Samblick")
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, info -> new LimitedBody(settings.mostBytes()));
        try {
            HttpResponse<byte[]> answer = asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            requireOk(service, answer.statusCode());
            return answer.body();
        } catch (TimeoutException e) {
            throw new OpenDataRefusal(
                    "figures.open.slow", service.title(), settings.timeout().toSeconds());
        } catch (ExecutionException e) {
            throw refusal(service, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OpenDataRefusal("figures.open.noAnswer", service.title());
        } finally {
            asked.cancel(true);
        }
    }

    private static void requireOk(OpenDataService service, int status) {
        if (status == MANY_QUESTIONS) {
            throw new OpenDataRefusal("figures.open.busy", service.title());
        }
        if (status >= 300 && status < 400) {
            throw new OpenDataRefusal("figures.open.redirect", service.title());
        }
        if (status == 404) {
            throw new OpenDataRefusal("figures.open.unknown", service.title());
        }
        if (status != 200) {
            throw new OpenDataRefusal("figures.open.status", service.title(), status);
        }
    }

    private OpenDataRefusal refusal(OpenDataService service, @Nullable Throwable cause) {
        for (Throwable step = cause; step != null; step = step.getCause()) {
            if (step instanceof TooLong) {
                return new OpenDataRefusal("figures.open.long", service.title(), settings.mostBytes() / 1_000_000);
            }
            if (step instanceof java.net.http.HttpTimeoutException) {
                return new OpenDataRefusal(
                        "figures.open.slow", service.title(), settings.timeout().toSeconds());
            }
        }
        return new OpenDataRefusal("figures.open.noAnswer", service.title());
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Gathers an answer and gives up when it is too long. */
    private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {
        private final int most;
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        LimitedBody(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                if (gathered.size() + bytes.length > most) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    body.completeExceptionally(new TooLong());
                    return;
                }
                gathered.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(gathered.toByteArray());
        }
    }
}
