// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/badges.h"
#include "evidence/field_words.h"

#include <QtCore/QAbstractItemModel>

#include <functional>

namespace attest::ui {

/// The fields of a run as rows: their names, values, the stages that used them, and where they are.
/// While the run goes on or back, rows come and go; the others stay.
class FieldModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Value, UsedBy, Place, Columns };
    enum Role {
        MonoRole = Qt::UserRole, ///< whether the text is one for fixed width
        MutedRole,
        LeafRole,
        NotedRole, ///< whether somebody wrote a note on it
    };
    explicit FieldModel(QObject* parent = nullptr);

    /// The run as it is now; null for none. Whether a row has a note is asked by its path.
    void show(const verify::Verification* run);
    void setNoted(std::function<bool(const std::string& path)> noted)
    {
        m_noted = std::move(noted);
    }
    void notesChanged();

    [[nodiscard]] const Fields& fields() const { return m_fields; }
    [[nodiscard]] FieldWords words() const { return FieldWords(m_fields); }
    [[nodiscard]] const std::vector<Badge>& badges(const QModelIndex& index) const;
    /// What the row has to show: where it is closed, what was not accepted below it as well.
    enum class Below { Shown, Hidden };
    [[nodiscard]] std::vector<Badge> badges(const QModelIndex& index, Below below) const;
    [[nodiscard]] Row rowOf(const QModelIndex& index) const { return Row::of(index.internalId()); }
    [[nodiscard]] QModelIndex indexOf(Row row, int column = 0) const;
    /// How often data was asked for: tests count work by it.
    [[nodiscard]] std::size_t asked() const { return m_asked; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeFrom(decode::NodeId first);
    void insertFrom(Fields next, decode::NodeId first);
    void changeTop(const std::vector<Row>& next);
    [[nodiscard]] QString text(Row row, int column) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const;
    [[nodiscard]] QString tip(Row row, int column) const;

    Fields m_fields;
    Badges m_badges;
    std::function<bool(const std::string&)> m_noted;
    mutable std::size_t m_asked = 0;
};

} // namespace attest::ui
