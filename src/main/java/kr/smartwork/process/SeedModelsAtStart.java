package kr.smartwork.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Models are there before the first request, job or runner. Of nodes that start together one seeds, the others find it done. */
@Component
class SeedModelsAtStart implements SmartInitializingSingleton {

    private final ModelDeployer deployer;

    SeedModelsAtStart(ModelDeployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployer.seed();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            deployer.seed();
        }
    }
}
