// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/doctor_model.h"

#include "doctor/page.h"
#include "explain/checks.h"
#include "theme/marked_row.h"
#include "theme/marks.h"
#include "theme/text.h"

namespace attest::ui {
namespace {

int rowOf(std::string_view check)
{
    int row = 0;
    for (const auto& each : doctor::checks()) {
        if (each.id == check) {
            return row;
        }
        ++row;
    }
    return -1;
}

std::string_view idOf(int row)
{
    return doctor::checks()[static_cast<std::size_t>(row)].id;
}

} // namespace

void DoctorModel::restart()
{
    beginResetModel();
    m_made.clear();
    m_running = {};
    endResetModel();
}

void DoctorModel::tell(std::string_view check)
{
    const auto at = index(rowOf(check));
    if (at.isValid()) {
        emit dataChanged(at, at);
    }
}

void DoctorModel::begin(std::string_view check)
{
    const auto before = std::exchange(m_running, check);
    tell(before);
    tell(check);
}

void DoctorModel::take(const doctor::Diagnosis& diagnosis)
{
    m_made[diagnosis.check] = diagnosis;
    tell(diagnosis.check);
}

std::vector<doctor::Diagnosis> DoctorModel::diagnoses() const
{
    std::vector<doctor::Diagnosis> all;
    for (int row = 0; row < rowCount(); ++row) {
        if (const auto* made = at(row)) {
            all.push_back(*made);
        }
    }
    return all;
}

const doctor::Diagnosis* DoctorModel::at(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto found = m_made.find(idOf(row));
    return found == m_made.end() ? nullptr : &found->second;
}

int DoctorModel::mostTelling() const
{
    for (const auto state : {doctor::State::Failed, doctor::State::Warned}) {
        for (int row = 0; row < rowCount(); ++row) {
            if (const auto* made = at(row); made && made->state == state) {
                return row;
            }
        }
    }
    return 0;
}

int DoctorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(doctor::checks().size());
}

QVariant DoctorModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto id = idOf(index.row());
    const auto* made = at(index.row());
    const auto mark = made ? markOf(made->state) : Mark::Ahead;
    const auto title = own(explain::checkTitle(id));
    const auto below = m_running == id    ? tr("Being checked…")
        : made && !made->findings.empty() ? own(doctor::wordsOf(made->findings.front()).title)
                                          : own(explain::checkQuestion(id));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case MarkedRow::Below:
        return below;
    case MarkedRow::MarkOf:
        return static_cast<int>(mark);
    case Qt::ToolTipRole:
        return tr("%1: %2. %3").arg(title, wordOf(mark), below);
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3").arg(title, wordOf(mark), below);
    default:
        return {};
    }
}

} // namespace attest::ui
