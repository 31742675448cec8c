// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/note_model.h"

#include "notes/note_target.h"
#include "theme/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace attest::ui {
namespace {

constexpr std::size_t kShownBytes = 1000;

// The list shows one run of text: breaks between lines become spaces.
QString onOneLine(const std::string& text)
{
    std::string flat = text.substr(0, kShownBytes + 1);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    return shown(flat, kShownBytes);
}

QString whenOf(Time written)
{
    const auto at = QDateTime::fromSecsSinceEpoch(written.seconds, QTimeZone::utc());
    return NoteModel::tr("%1 UTC").arg(QLocale().toString(at, QStringLiteral("yyyy-MM-dd HH:mm")));
}

} // namespace

void NoteModel::setNotes(const LiveCase* live)
{
    std::vector<Row> rows;
    if (live) {
        for (const auto& note : live->kept().notes) {
            rows.push_back(
                {targetInWords(*live, note.target), onOneLine(note.text), whenOf(note.written)});
        }
    }
    if (rows == m_rows) {
        return;
    }
    if (rows.size() == m_rows.size() && !rows.empty()) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int NoteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NoteModel::data(const QModelIndex& index, int role) const
{
    const auto at = static_cast<std::size_t>(index.row());
    if (!index.isValid() || at >= m_rows.size()) {
        return {};
    }
    const auto& row = m_rows[at];
    switch (role) {
    case Qt::DisplayRole:
        return row.about;
    case TextRole:
        return row.text;
    case WhenRole:
        return row.when;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2 (%3)").arg(row.about, row.text, row.when);
    default:
        return {};
    }
}

} // namespace attest::ui
