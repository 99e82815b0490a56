package se.samblick.app.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sources, datasets and their categories. */
@Repository
class CatalogueRepository {
    private final JdbcClient jdbc;

    CatalogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Dataset> datasets() {
        return jdbc.sql("""
                        select d.id, d.title, d.kind, s.title as source
                          from figures.dataset d join figures.source s on s.id = d.source
                         order by d.title collate sv, d.id
                        """).query(CatalogueRepository::toDataset).list();
    }

    Optional<Dataset> find(DatasetId id) {
        return jdbc.sql("""
                        select d.id, d.title, d.kind, s.title as source
                          from figures.dataset d join figures.source s on s.id = d.source
                         where d.id = :id
                        """)
                .param("id", id.value())
                .query(CatalogueRepository::toDataset)
                .optional();
    }

    /** Adds a dataset and the partition its observations go to. */
    void add(Dataset dataset) {
        jdbc.sql("""
                        insert into figures.dataset (id, title, kind, source) values (:id, :title, :kind, :source)
                        """)
                .param("id", dataset.id().value())
                .param("title", dataset.title())
                .param("kind", dataset.kind().code())
                .param("source", source(dataset.source()))
                .update();
        int partition = jdbc.sql("select partition_no from figures.dataset where id = :id")
                .param("id", dataset.id().value())
                .query(Integer.class)
                .single();
        // The id holds nothing but small letters, digits and hyphens, so it can stand in the statement.
        jdbc.sql("create table figures.observation_%d partition of figures.observation for values in ('%s')"
                        .formatted(partition, dataset.id().value()))
                .update();
    }

    /** The id of the source with that title; a new one is added. */
    String source(String title) {
        String slug = Label.slug(title);
        String id = slug.isEmpty() ? "kalla" : slug;
        jdbc.sql("insert into figures.source (id, title) values (:id, :title) on conflict (id) do nothing")
                .param("id", id)
                .param("title", title)
                .update();
        return id;
    }

    List<String> sources() {
        return jdbc.sql("select title from figures.source order by title collate sv, id")
                .query(String.class)
                .list();
    }

    /** All categories in the order of the tree's positions. */
    List<Category> categories(DatasetId dataset) {
        return jdbc.sql("""
                        select dataset, id, label, parent, detection_driven, polarity, total
                          from figures.category
                         where dataset = :dataset
                         order by position, id
                        """)
                .param("dataset", dataset.value())
                .query(CatalogueRepository::toCategory)
                .list();
    }

    /** Keeps two imports from adding the same category: the second waits until the first is saved. */
    void lock(DatasetId dataset) {
        jdbc.sql("select id from figures.dataset where id = :id for update")
                .param("id", dataset.value())
                .query(String.class)
                .single();
    }

    void add(Category category) {
        jdbc.sql("""
                        insert into figures.category
                               (dataset, id, label, parent, detection_driven, polarity, total, position)
                        values (:dataset, :id, :label, :parent, :detectionDriven, :polarity, :total,
                               (select coalesce(max(position), 0) + 1 from figures.category where dataset = :dataset))
                        """)
                .param("dataset", category.dataset().value())
                .param("id", category.id().value())
                .param("label", category.label())
                .param("parent", value(category.parent()))
                .param("detectionDriven", category.detectionDriven())
                .param("polarity", category.polarity().code())
                .param("total", category.total())
                .update();
    }

    /** Other spellings of categories, folded. */
    Map<String, CategoryId> synonyms(DatasetId dataset) {
        return jdbc
                .sql("select key, category from figures.category_synonym where dataset = :dataset")
                .param("dataset", dataset.value())
                .query((rs, row) -> Map.entry(rs.getString("key"), new CategoryId(rs.getString("category"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Remembers that a label means a category. */
    void addSynonym(DatasetId dataset, String key, CategoryId category) {
        jdbc.sql("""
                        insert into figures.category_synonym (dataset, key, category)
                        values (:dataset, :key, :category)
                        on conflict (dataset, key) do update set category = excluded.category
                        """)
                .param("dataset", dataset.value())
                .param("key", key)
                .param("category", category.value())
                .update();
    }

    /** The latest version of each group. */
    List<CategoryGroup> groups(DatasetId dataset) {
        Set<String> met = new HashSet<>();
        return groupVersions(dataset).stream().filter(g -> met.add(g.id())).toList();
    }

    /** All versions of all groups, the latest of each first. */
    List<CategoryGroup> groupVersions(DatasetId dataset) {
        Map<String, List<CategoryId>> members = jdbc
                .sql("""
                        select id, version, category from figures.category_group_member
                         where dataset = :dataset order by id, version, position
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> Map.entry(
                        rs.getString("id") + "/" + rs.getInt("version"), new CategoryId(rs.getString("category"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select dataset, id, version, title from figures.category_group
                         where dataset = :dataset order by id, version desc
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> new CategoryGroup(
                        dataset,
                        rs.getString("id"),
                        rs.getInt("version"),
                        rs.getString("title"),
                        members.getOrDefault(rs.getString("id") + "/" + rs.getInt("version"), List.of())))
                .list();
    }

    void add(CategoryGroup group) {
        jdbc.sql("""
                        insert into figures.category_group (dataset, id, version, title)
                        values (:dataset, :id, :version, :title)
                        """)
                .param("dataset", group.dataset().value())
                .param("id", group.id())
                .param("version", group.version())
                .param("title", group.title())
                .update();
        for (int i = 0; i < group.members().size(); i++) {
            jdbc.sql("""
                            insert into figures.category_group_member (dataset, id, version, category, position)
                            values (:dataset, :id, :version, :category, :position)
                            """)
                    .param("dataset", group.dataset().value())
                    .param("id", group.id())
                    .param("version", group.version())
                    .param("category", group.members().get(i).value())
                    .param("position", i)
                    .update();
        }
    }

    private static @Nullable String value(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    private static Dataset toDataset(ResultSet rs, int row) throws SQLException {
        String kind = rs.getString("kind");
        return new Dataset(
                new DatasetId(rs.getString("id")),
                rs.getString("title"),
                Dataset.Kind.find(kind).orElseThrow(() -> new IllegalStateException("Unknown kind " + kind)),
                rs.getString("source"));
    }

    private static Category toCategory(ResultSet rs, int row) throws SQLException {
        @Nullable String parent = rs.getString("parent");
        return new Category(
                new DatasetId(rs.getString("dataset")),
                new CategoryId(rs.getString("id")),
                rs.getString("label"),
                parent == null ? null : new CategoryId(parent),
                rs.getBoolean("detection_driven"),
                Polarity.of(rs.getString("polarity")),
                rs.getBoolean("total"));
    }
}
