package org.planwerk.desk;

import java.util.ArrayList;
import java.util.List;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.web.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The menu of the workshop. */
@Component
@Order(10)
class DeskNavigation implements Navigation {

    private final DeskEditions editions;

    DeskNavigation(DeskEditions editions) {
        this.editions = editions;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public List<Item> items() {
        var acting = Acting.find();
        if (acting.isEmpty() || !acting.get().may(Permission.READ_WORKSHOP)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        items.add(new Item("desk", "desk.menu.desk", "/werkstatt"));
        editions.findCurrent().ifPresent(edition -> items.add(new Item("texts", "desk.menu.texts", edition.path())));
        items.add(new Item("sources", "desk.menu.sources", "/werkstatt/quellen"));
        if (acting.get().may(Permission.READ_ROUNDS)) {
            items.add(new Item("rounds", "desk.menu.rounds", "/werkstatt/sachstand"));
        }
        items.add(new Item("reports", "desk.menu.reports", "/werkstatt/berichte"));
        items.add(new Item("editions", "desk.menu.editions", "/werkstatt/fassungen"));
        if (acting.get().may(Permission.SETTINGS)) {
            items.add(new Item("settings", "desk.menu.settings", "/werkstatt/einstellungen"));
        }
        return items;
    }
}
