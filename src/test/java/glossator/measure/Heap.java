package glossator.measure;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// How much of the heap was in use at most since it was last watched, garbage and all, in bytes: it
/// is most before each collection.
final class Heap {
    private static final AtomicLong MOST = new AtomicLong();
    private static final List<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .toList();

    static {
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (bean instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((n, _) -> collected(n), null, null);
            }
        }
    }

    private Heap() {}

    private static void collected(Notification notification) {
        if (notification.getUserData() instanceof CompositeData told) {
            GcInfo info = GarbageCollectionNotificationInfo.from(told).getGcInfo();
            long used = 0;
            for (Map.Entry<String, MemoryUsage> pool :
                    info.getMemoryUsageBeforeGc().entrySet()) {
                used += POOLS.contains(pool.getKey()) ? pool.getValue().getUsed() : 0;
            }
            MOST.accumulateAndGet(used, Math::max);
        }
    }

    @SuppressWarnings("CallToSystemGC")
    static Heap watched() {
        System.gc();
        MOST.set(0);
        return new Heap();
    }

    long most() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(MOST.get(), now);
    }
}
