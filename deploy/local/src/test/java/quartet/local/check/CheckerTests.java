package quartet.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import quartet.local.check.collect.Addresses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class CheckerTests {

    private static final String NOBODY = "127.0.0.1:1";
    private static final String NO_MONGO = "mongodb://" + NOBODY + "/?serverSelectionTimeoutMS=1";

    @Test
    void isUnknownWhileAStoreIsAway() throws Exception {
        assertThat(check(NO_MONGO, NOBODY))
                .isNotEmpty()
                .allMatch(Finding::failed)
                .allSatisfy(
                        finding ->
                                assertThat(finding.line())
                                        .contains("unknown: cannot read mongodb: ")
                                        .contains(NOBODY)
                                        .doesNotContain("\n"));
    }

    @Test
    void isUnknownIfNobodyCanBeAskedAtAnAddress() throws Exception {
        assertThat(check("no address", NOBODY))
                .allMatch(finding -> finding.line().contains("unknown: cannot read mongodb: "));
        assertThat(check(NO_MONGO, "no address"))
                .allMatch(finding -> finding.line().contains("unknown: cannot read kafka: "));
    }

    private static List<Finding> check(String mongodb, String kafka) throws InterruptedException {
        var addresses = new Addresses(mongodb, NOBODY, NOBODY, NOBODY, kafka, NOBODY);
        return new Checker(addresses).check(Duration.ZERO, Optional.empty());
    }
}
