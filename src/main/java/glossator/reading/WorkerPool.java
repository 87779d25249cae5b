package glossator.reading;

import glossator.message.Refusal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Several workers that answer requests side by side, for as long as many files are read. A worker
/// is started when all others are busy; all but the first are ended with the pool.
public final class WorkerPool implements FileWorker {
    private static final int MORE = 4;

    private final FileWorker first;
    private final int size;
    private final Semaphore free;
    private final Deque<FileWorker> idle = new ArrayDeque<>();
    private final List<FileWorker> started = new ArrayList<>();

    /// @param size how many there are at most, at least 1
    public WorkerPool(FileWorker first, int size) {
        this.first = first;
        this.size = size;
        free = new Semaphore(size);
        idle.add(first);
    }

    /// How many threads keep all workers busy, although each waits for the drive after each file.
    public int threads() {
        return size + MORE;
    }

    @Override
    public <A> A ask(Request<A> request, CompletableFuture<?> stop) {
        FileWorker worker = take(request);
        try {
            return worker.ask(request, stop);
        } finally {
            giveBack(worker);
        }
    }

    private FileWorker take(Request<?> request) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(e, request.keyFor(Request.Failure.STOPPED), request.name());
        }
        synchronized (idle) {
            FileWorker worker = idle.poll();
            if (worker == null) {
                worker = first.another();
                addStarted(worker);
            }
            return worker;
        }
    }

    @SuppressWarnings("ReferenceEquality") // one that needs no process is its own other
    private void addStarted(FileWorker worker) {
        if (worker != first) {
            started.add(worker);
        }
    }

    private void giveBack(FileWorker worker) {
        synchronized (idle) {
            // The last one used is the first to be used again: the others may not be needed.
            idle.push(worker);
        }
        free.release();
    }

    /// Ends what the pool has started.
    @Override
    public void close() {
        synchronized (idle) {
            started.forEach(FileWorker::close);
            started.clear();
        }
    }
}
