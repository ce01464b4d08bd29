package io.bottine.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Workers workers = new Workers(waiting::add, 2);

    @Test
    void beyond_the_bound_work_is_turned_away_until_something_is_done() {
        assertThat(workers.take(() -> done.add("first"))).isTrue();
        assertThat(workers.take(() -> done.add("second"))).isTrue();
        assertThat(workers.take(() -> done.add("third"))).isFalse();

        waiting.remove().run();
        assertThat(workers.take(() -> done.add("fourth"))).isTrue();
        waiting.forEach(Runnable::run);
        assertThat(done).containsExactly("first", "second", "fourth");
    }

    @Test
    void work_that_fails_makes_room_all_the_same() {
        workers.take(() -> {
            throw new IllegalStateException("a fault");
        });
        workers.take(() -> done.add("second"));
        waiting.remove().run();
        assertThat(workers.take(() -> done.add("third"))).isTrue();
    }

    @Test
    void who_is_turned_away_can_be_told_so_but_not_in_any_number() {
        workers.take(() -> done.add("first"));
        workers.take(() -> done.add("second"));
        for (int i = 0; i < 100; i++) {
            workers.apologise(() -> done.add("sorry"));
        }
        waiting.forEach(Runnable::run);
        assertThat(done).contains("sorry").hasSizeLessThan(40);
    }

    @Test
    void the_end_waits_for_what_is_being_worked_on_and_takes_nothing_more() throws InterruptedException {
        Workers real = new Workers(2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        real.take(() -> {
            begun.countDown();
            await(go);
            ended.countDown();
        });
        begun.await();
        Thread closing = Thread.ofVirtual().start(real::close);
        go.countDown();
        closing.join();
        assertThat(ended.getCount()).isZero();
        assertThat(real.take(() -> done.add("late"))).isFalse();
    }

    @Test
    void where_there_is_nobody_to_work_it_is_turned_away() {
        Workers none = new Workers(
                work -> {
                    throw new RejectedExecutionException("the end");
                },
                1);
        assertThat(none.take(() -> done.add("first"))).isFalse();
        assertThat(none.take(() -> done.add("second"))).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
