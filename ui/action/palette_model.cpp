// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/palette_model.h"

#include "action/fuzzy.h"

namespace attest::ui {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    filter(m_typed);
}

void PaletteModel::filter(const QString& typed)
{
    beginResetModel();
    m_typed = typed.trimmed();
    struct Hit {
        std::size_t entry;
        int score;
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        if (m_typed.isEmpty()) {
            // Places to go to are many: only what is typed brings them.
            if (!entry.id.isEmpty()) {
                hits.push_back({i, entry.rank});
            }
            continue;
        }
        auto score = fuzzyScore(m_typed, entry.title);
        if (!score && !entry.id.isEmpty()) {
            score = fuzzyScore(m_typed, entry.id);
            score = score ? std::optional(*score - 30) : score;
        }
        if (score) {
            hits.push_back({i, *score + entry.rank + (entry.enabled ? 10 : 0)});
        }
    }
    std::stable_sort(
        hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    m_rows.clear();
    for (std::size_t i = 0; i < std::min(hits.size(), kMostRows); ++i) {
        m_rows.push_back(hits[i].entry);
    }
    endResetModel();
}

const PaletteEntry& PaletteModel::at(int row) const
{
    return m_entries[m_rows[static_cast<std::size_t>(row)]];
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto& entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return entry.detail.isEmpty() ? entry.title : entry.title + u'\n' + entry.detail;
    case Qt::AccessibleTextRole: {
        QStringList parts{
            entry.title, entry.keys, entry.enabled ? QString() : tr("not available"), entry.detail};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case Detail:
        return entry.detail;
    case Keys:
        return entry.keys;
    case Enabled:
        return entry.enabled;
    default:
        return {};
    }
}

} // namespace attest::ui
