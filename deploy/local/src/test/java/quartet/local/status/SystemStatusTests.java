package quartet.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import quartet.local.process.Identity;
import quartet.local.status.RunState.RecordedPart;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

class SystemStatusTests {

    private static final Identity SELF = Identity.of(ProcessHandle.current());
    private static final Identity GONE = new Identity(Long.MAX_VALUE, 1);

    @TempDir private Path folder;

    @Test
    void hasTheFieldsThatScriptsRelyOn() {
        var json = JsonMapper.shared();
        var tree = json.readTree(json.writeValueAsString(SystemStatus.of(supervisedBy(SELF))));
        assertThat(tree.propertyNames())
                .containsExactly("ready", "url", "operatorKeyFile", "parts");
        assertThat(tree.path("parts").get(0).propertyNames())
                .containsExactly(
                        "name",
                        "version",
                        "edition",
                        "state",
                        "pid",
                        "rssBytes",
                        "cpuSeconds",
                        "startSeconds",
                        "address");
    }

    @Test
    void measuresLivingProcessesOnly() {
        var status = SystemStatus.of(supervisedBy(SELF));
        assertThat(status.parts().getFirst().rssBytes()).isPositive();
        assertThat(status.parts().getLast().pid()).isNull();
        assertThat(status.parts().getLast().rssBytes()).isZero();
    }

    @Test
    void countsNothingAsRunningWithoutItsSupervisor() {
        var status = SystemStatus.of(supervisedBy(GONE));
        assertThat(status.ready()).isFalse();
        assertThat(status.parts()).isEmpty();
    }

    @Test
    void isShownAsATableWithItsTotals() {
        var lines = StatusTable.of(SystemStatus.of(supervisedBy(SELF)));
        assertThat(lines).allMatch(line -> line.length() <= 80 || line.startsWith("Shop"));
        assertThat(lines.getFirst()).contains("memory", "start");
        assertThat(lines.get(1)).startsWith("redis").contains("ready", "0.4 s");
        assertThat(lines).anyMatch(line -> line.startsWith("total") && line.contains("MB"));
    }

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        var file = new StateFile(folder.resolve("state.json"));
        file.write(supervisedBy(SELF));
        assertThat(file.read()).contains(supervisedBy(SELF));
        file.delete();
        assertThat(file.read()).isEmpty();
    }

    private static RunState supervisedBy(Identity supervisor) {
        return new RunState(
                supervisor,
                true,
                "http://localhost:8080",
                "/data/keys/operator",
                List.of(part("redis", SELF), part("kafka", GONE)));
    }

    private static RecordedPart part(String name, Identity process) {
        return new RecordedPart(
                name, "6.2.11", "embedded", "ready", process, 0.4, "redis://127.0.0.1:1");
    }
}
