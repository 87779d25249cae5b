package glossator;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

/// Tells the virtual machine of the window's tests what its optimizing compiler is for: the file
/// that the property `glossator.window.compiler` names. The flag for that would make Java write a
/// line to standard output, where Failsafe expects its own alone.
public final class WindowCompiler implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String file = System.getProperty("glossator.window.compiler", "");
        if (!file.isEmpty()) {
            direct(file);
        }
    }

    private static void direct(String file) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {file}},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
