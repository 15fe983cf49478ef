package dev.kontor.platform.openapi;

import java.util.Arrays;

import org.mockito.Mockito;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Controller;

/// Gives the controllers hollow collaborators: nobody calls what is only described.
class NothingBehind implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var beans = (ConfigurableListableBeanFactory) registry;
        for (var name : beans.getBeanNamesForAnnotation(Controller.class)) {
            var controller = beans.getType(name);
            if (controller != null && controller.getPackageName().startsWith("dev.kontor")) {
                Arrays.stream(controller.getDeclaredConstructors())
                    .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                    .filter(type -> beans.getBeanNamesForType(type, false, false).length == 0)
                    .forEach(type -> registry.registerBeanDefinition(type.getName(), hollow(type)));
            }
        }
    }

    private static <T> AbstractBeanDefinition hollow(Class<T> type) {
        return BeanDefinitionBuilder.rootBeanDefinition(type, () -> Mockito.mock(type)).getBeanDefinition();
    }

}
