// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/validity_model.h"

#include "live/moment_words.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/time_text.h"

namespace attest::ui {

void ValidityModel::show(session::Moments moments, Time judged)
{
    const auto same = [&] {
        if (moments.validities.size() != m_moments.validities.size()) {
            return false;
        }
        for (std::size_t i = 0; i < moments.validities.size(); ++i) {
            const auto& a = moments.validities[i];
            const auto& b = m_moments.validities[i];
            if (a.whose != b.whose || a.name != b.name || a.certificate != b.certificate) {
                return false;
            }
        }
        return true;
    };
    if (same()) {
        // Only the clock moved: who is at a row stays there.
        m_moments = std::move(moments);
        m_judged = judged;
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        }
        return;
    }
    beginResetModel();
    m_moments = std::move(moments);
    m_judged = judged;
    endResetModel();
}

int ValidityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moments.validities.size());
}

int ValidityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ValidityModel::sentence(int row) const
{
    const auto& one = at(row);
    const auto name = validityName(one);
    const auto standing = standingAt(one, m_judged);
    if (one.written.from && one.written.to) {
        return tr("%1, from %2 to %3, %4")
            .arg(name, utcText(*one.written.from), utcText(*one.written.to), standing);
    }
    if (one.written.to) {
        return tr("%1, to %2, %3").arg(name, utcText(*one.written.to), standing);
    }
    return tr("%1, %2").arg(name, standing);
}

QString ValidityModel::text(int row, int column) const
{
    const auto& one = at(row);
    switch (column) {
    case Name:
        return validityName(one);
    case From:
        return one.written.from ? plainUtc(*one.written.from) : tr("open");
    case To:
        return one.written.to ? plainUtc(*one.written.to) : tr("open");
    case Left:
        return standingAt(one, m_judged);
    default:
        return {};
    }
}

QString ValidityModel::tip(int row) const
{
    const auto& one = at(row);
    QString tip = sentence(row);
    if (!one.name.empty()) {
        tip += QLatin1Char('\n') + shown(one.name);
    }
    if (one.written.from) {
        tip += QLatin1Char('\n') + tr("From, here: %1").arg(localText(*one.written.from));
    }
    if (one.written.to) {
        tip += QLatin1Char('\n') + tr("To, here: %1").arg(localText(*one.written.to));
    }
    if (one.issued) {
        tip += QLatin1Char('\n') + tr("Issued: %1").arg(utcText(*one.issued));
    }
    if (!one.needed) {
        tip += QLatin1Char('\n') + tr("Only tried: the path that is shown does not go over it.");
    }
    return tip;
}

QVariant ValidityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(markIcon(holds(row) ? Mark::Passed
                       : at(row).needed                              ? Mark::Failed
                                                                     : Mark::Skipped))
                                      : QVariant();
    case Qt::ToolTipRole:
        return tip(row);
    case Qt::AccessibleTextRole:
        return index.column() == Name || index.column() == Bar
            ? QVariant(sentence(row))
            : QVariant(text(row, index.column()));
    default:
        return {};
    }
}

QVariant ValidityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Interval");
    case Bar:
        return tr("Timeline");
    case From:
        return tr("From (UTC)");
    case To:
        return tr("To (UTC)");
    case Left:
        return tr("Standing");
    default:
        return {};
    }
}

} // namespace attest::ui
