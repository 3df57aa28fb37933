package quartet.local.parts;

import quartet.local.data.DataDirectory;

import java.nio.file.Path;
import java.util.Optional;

/** Which AOT cache each JVM of a run uses. */
public sealed interface CachePlan {

    CacheUse of(Instance instance, Program program, DataDirectory data);

    Optional<Path> of(StorePart store);

    /** What is there is used; what is missing slows the start and nothing else. */
    record WhatIsThere(StoreCaches stores) implements CachePlan {

        @Override
        public CacheUse of(Instance instance, Program program, DataDirectory data) {
            return program.hasCache()
                    ? new CacheUse.Read(
                            program.cache(), data.run("aot-" + instance.part() + ".txt"))
                    : new CacheUse.None();
        }

        @Override
        public Optional<Path> of(StorePart store) {
            return stores.existing(store);
        }
    }

    /** A training run: the services record, the stores run plainly. */
    record Training(StoreCaches stores) implements CachePlan {

        @Override
        public CacheUse of(Instance instance, Program program, DataDirectory data) {
            return new CacheUse.Recorded(configuration(instance.service(), data));
        }

        @Override
        public Optional<Path> of(StorePart store) {
            return stores.existing(store);
        }

        /** What the run of a service leaves behind for making its cache. */
        public static Path configuration(Service service, DataDirectory data) {
            return data.run(service.part() + ".aotconf");
        }
    }
}
