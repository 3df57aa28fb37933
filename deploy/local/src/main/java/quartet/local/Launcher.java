package quartet.local;

import quartet.local.data.DataDirectory;
import quartet.local.data.Keys;
import quartet.local.data.OneSupervisor;
import quartet.local.parts.AllParts;
import quartet.local.parts.CachePlan;
import quartet.local.parts.Programs;
import quartet.local.parts.StoreCaches;
import quartet.local.preflight.Finding;
import quartet.local.preflight.Preflight;
import quartet.local.process.LogTail;
import quartet.local.status.Screen;
import quartet.local.status.StateFile;
import quartet.local.supervision.PartDied;
import quartet.local.supervision.TooSlow;
import quartet.local.training.Training;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a whole Quartet in processes supervised by this one. */
public final class Launcher {

    private static final int LAST_LINES = 15;

    private final SystemOptions options;
    private final DataDirectory data;
    private final Screen screen;

    private Launcher(SystemOptions options, Screen screen) {
        this.options = options;
        this.data = new DataDirectory(options.data());
        this.screen = screen;
    }

    /**
     * Starts the system and returns when it is ready.
     *
     * @throws StartFailed if it is not; then nothing of it is left running
     */
    public static RunningSystem start(SystemOptions options)
            throws StartFailed, InterruptedException {
        return start(options, Screen.standard());
    }

    /**
     * The same, telling somebody else about it.
     *
     * @throws StartFailed if it is not ready; then nothing of it is left running
     */
    public static RunningSystem start(SystemOptions options, Screen screen)
            throws StartFailed, InterruptedException {
        var launcher = new Launcher(options, screen);
        try {
            return launcher.start();
        } catch (IOException e) {
            throw new StartFailed(StartFailed.PREFLIGHT, "Cannot start: " + e, List.of());
        }
    }

    private RunningSystem start() throws IOException, StartFailed, InterruptedException {
        System.setProperty("quartet.stores.home", options.repository().stores().toString());
        var lock =
                OneSupervisor.of(data)
                        .orElseThrow(
                                () ->
                                        new StartFailed(
                                                StartFailed.PREFLIGHT,
                                                "Another supervisor owns " + data.root(),
                                                List.of("See: deploy/up status")));
        try {
            data.endLeftovers();
            if (options.fresh()) {
                data.startOver();
            }
            data.create();
            recordStart();
            check();
            if (options.training()) {
                new Training(options.repository(), data, screen, options.clock()).ifNeeded();
            }
            return run(lock);
        } catch (IOException | StartFailed | InterruptedException | RuntimeException e) {
            new StateFile(data.run("state.json")).delete();
            lock.close();
            throw e;
        }
    }

    /** From here on {@code stop} finds this supervisor. */
    private void recordStart() {
        var keyFile = new Keys(data).operatorFile().toString();
        new RunRecorder(data, "", keyFile, List::of).write();
    }

    private void check() throws StartFailed {
        var begun = System.nanoTime();
        var findings =
                Preflight.of(options.repository().root(), data, options.port(), options.clock())
                        .run();
        findings.stream()
                .filter(finding -> finding.level() == Finding.Level.WARNING)
                .forEach(finding -> screen.bad(finding.check(), finding.message()));
        var failed = findings.stream().filter(Finding::failed).map(Finding::message).toList();
        if (!failed.isEmpty()) {
            throw new StartFailed(
                    StartFailed.PREFLIGHT, failed.getFirst(), failed.subList(1, failed.size()));
        }
        screen.ok("preflight", findings.size() + " checks", since(begun));
    }

    private RunningSystem run(OneSupervisor lock)
            throws IOException, StartFailed, InterruptedException {
        var programs = new Programs(options.repository(), options.clock());
        programs.tidy();
        var keys = new Keys(data);
        var parts =
                new AllParts(
                        data,
                        options.port(),
                        keys,
                        programs,
                        new CachePlan.WhatIsThere(new StoreCaches(options.repository())),
                        options.arrangement());
        var pause = options.arrangement().longestPause();
        var system = new RunningSystem(data, keys, parts, lock, screen, pause);
        try {
            system.start(options);
            return system;
        } catch (PartDied e) {
            system.close();
            throw died(e);
        } catch (TooSlow e) {
            system.close();
            throw new StartFailed(StartFailed.TOO_SLOW, e.getMessage() + ".", List.of());
        } catch (InterruptedException | RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private StartFailed died(PartDied death) {
        var log = LogTail.of(data.log(death.part()), LAST_LINES);
        var how = death.part() + " " + death.how().lines().findFirst().orElse("");
        var details = new ArrayList<>(log.stream().map(line -> "    " + line).toList());
        details.add(Hints.of(death.part(), how, log));
        return new StartFailed(StartFailed.PART_DIED, how, details);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
