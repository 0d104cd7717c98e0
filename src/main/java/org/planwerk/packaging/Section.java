package org.planwerk.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of the package: the table that keeps its entries, their key, their members and the lists within them.
 *
 * @param name as it stands in the package, such as {@code measures}
 * @param key the columns that tell entries apart, without the municipality
 * @param thing the identity that the entries are texts of, with an id and a number for life
 * @param layered whether an entry stands in layers, so that {@code layer} is part of its key
 * @param binned whether a missing entry goes to the bin; other tables lose the row
 */
public record Section(
        String name,
        String table,
        List<Property> key,
        @Nullable Identity thing,
        boolean layered,
        boolean binned,
        List<Property> properties,
        List<Children> children) {

    public static final String LAYER = "layer";

    static final String EDITION = "edition_id";

    /**
     * A list within each entry, kept in a table of its own.
     *
     * @param owner the columns that hold the key of the entry, in the order of that key
     * @param order the column that counts the rows from 1, or null for a set, which is written in the order of its values
     * @param bare whether a row is written as its one value instead of as an object
     */
    public record Children(
            String name,
            String table,
            List<String> owner,
            @Nullable String order,
            boolean bare,
            List<Property> properties) {

        /** All columns but the municipality. */
        public List<String> columns() {
            var columns = new ArrayList<>(owner);
            if (order != null) {
                columns.add(order);
            }
            properties.forEach(property -> columns.addAll(property.columns()));
            return columns;
        }
    }

    /** The table of identities, with the columns id, kind, plan_id and no, and the kind that stands there. */
    public record Identity(String table, String kind) {}

    /** Entries with an id of their own. */
    public static Section of(String name, String table) {
        return new Section(
                name, table, List.of(Property.id("id", "id").must()), null, false, true, List.of(), List.of());
    }

    /** Entries known by other members than an id. */
    public static Section keyed(String name, String table, Property... key) {
        return new Section(name, table, List.of(key), null, false, true, List.of(), List.of());
    }

    /** Texts of things of a kind, one per edition and layer. */
    public static Section things(String name, String table, Identity identity) {
        return new Section(
                name,
                table,
                List.of(
                        Property.reference("edition", "editions").must(),
                        Property.id("id", "thing_id").must()),
                identity,
                true,
                true,
                List.of(),
                List.of());
    }

    /** Things of a kind that have one text, in no edition. */
    public static Section thingsWithoutEdition(String name, String table, Identity identity) {
        return new Section(
                name,
                table,
                List.of(Property.id("id", "thing_id").must()),
                identity,
                false,
                true,
                List.of(),
                List.of());
    }

    public Section with(Property... more) {
        return new Section(
                name,
                table,
                key,
                thing,
                layered,
                binned,
                Stream.concat(properties.stream(), Stream.of(more)).toList(),
                children);
    }

    /** What the entry rests on, and what of it does not. */
    public Section withBasis() {
        return with(Property.code("basis", Basis.values()).must(), Property.lines("basisNote"));
    }

    public Section withVisibility() {
        return with(Property.codeOr(Visibility.PUBLIC, "visibility"));
    }

    public Section inLayers() {
        return new Section(name, table, key, thing, true, binned, properties, children);
    }

    /** Without a bin: what is missing is gone. */
    public Section withoutBin() {
        return new Section(name, table, key, thing, layered, false, properties, children);
    }

    /** A list of objects in their order, counted by {@code order}. */
    public Section withList(String list, String childTable, List<String> owner, String order, Property... members) {
        return withChildren(new Children(list, childTable, owner, order, false, List.of(members)));
    }

    /** A list of single values in their order. */
    public Section withValues(String list, String childTable, List<String> owner, String order, Property value) {
        return withChildren(new Children(list, childTable, owner, order, true, List.of(value)));
    }

    /** A set of single values. */
    public Section withSet(String list, String childTable, List<String> owner, Property value) {
        return withChildren(new Children(list, childTable, owner, null, true, List.of(value)));
    }

    /** A set of objects. */
    public Section withSetOf(String list, String childTable, List<String> owner, Property... members) {
        return withChildren(new Children(list, childTable, owner, null, false, List.of(members)));
    }

    private Section withChildren(Children more) {
        return new Section(
                name,
                table,
                key,
                thing,
                layered,
                binned,
                properties,
                Stream.concat(children.stream(), Stream.of(more)).toList());
    }

    /** The columns of the key, {@code layer} last. */
    public List<String> keyColumns() {
        var columns = new ArrayList<String>();
        key.forEach(property -> columns.add(property.columns().getFirst()));
        if (layered) {
            columns.add(LAYER);
        }
        return columns;
    }

    /** All columns but the municipality, those of the key first. */
    public List<String> columns() {
        var columns = new ArrayList<>(keyColumns());
        members().stream()
                .flatMap(property -> property.columns().stream())
                .filter(column -> !columns.contains(column))
                .forEach(columns::add);
        return columns;
    }

    /** Key and other members in the order in which they are written. */
    public List<Property> members() {
        return Stream.concat(key.stream(), properties.stream()).toList();
    }
}
