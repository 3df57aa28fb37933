package quartet.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class NoteTests {

    @TempDir private Path folder;

    @Test
    void endsAProcessThatItsSupervisorLeftBehind() throws Exception {
        var orphan = new ProcessBuilder("sleep", "600").start();
        var note = new Note(folder.resolve("order.process"));
        note.write(orphan.toHandle());
        assertThat(note.running()).isPresent();

        note.end();

        assertThat(orphan.waitFor()).isNotZero();
        assertThat(note.file()).doesNotExist();
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheSameNumber() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var note = new Note(folder.resolve("order.process"));
            Files.writeString(note.file(), stranger.pid() + " 12345");

            note.end();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void takesAnUnreadableNoteForNone() throws Exception {
        var note = new Note(folder.resolve("order.process"));
        Files.writeString(note.file(), "half a no");
        assertThat(note.running()).isEmpty();
        note.end();
        assertThat(note.file()).doesNotExist();
    }
}
