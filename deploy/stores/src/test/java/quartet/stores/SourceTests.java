package quartet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;

class SourceTests {

    @Test
    void isThisMachineUnlessContainersAreAskedFor() {
        assertThat(Source.of(null)).isEqualTo(Source.LOCAL);
        assertThat(Source.of("local").options("redis").uri()).isNull();
        assertThat(Source.of("containers")).isEqualTo(Source.CONTAINERS);
        assertThatThrownBy(() -> Source.of("kubernetes"))
                .hasMessage("-Dstores=local or containers: kubernetes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "timescale", "mongodb", "kafka", "neo4j"})
    void namesAnImageWithItsVersionForEveryStore(String part) {
        assertThat(Images.of(part)).matches("[a-z0-9/]+:[a-z0-9.-]+").doesNotEndWith("latest");
    }

    @Test
    void saysThatContainersNeedDocker() {
        assumeThat(DockerClientFactory.instance().isDockerAvailable()).isFalse();
        assertThatThrownBy(() -> Source.CONTAINERS.options("redis"))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("needs Docker");
    }
}
