// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_search.h"

#include "theme/text.h"

namespace attest::ui {
namespace {

constexpr int kRowsATurn = 256;
constexpr std::size_t kMostFound = 1000;

} // namespace

FieldSearch::FieldSearch(QObject* parent) : QObject(parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &FieldSearch::goOn);
}

void FieldSearch::start(const Fields& fields, const QString& text)
{
    stop();
    m_fields = &fields;
    m_text = text;
    if (text.isEmpty() || fields.top().empty()) {
        emit changed();
        return;
    }
    m_at = fields.top().front();
    m_turn.start();
    goOn();
}

void FieldSearch::stop()
{
    m_turn.stop();
    m_found.clear();
    m_at.reset();
}

void FieldSearch::goOn()
{
    for (int i = 0; i < kRowsATurn && m_at && m_found.size() < kMostFound; ++i) {
        if (fits(*m_at)) {
            m_found.push_back(*m_at);
        }
        m_at = next(*m_at);
    }
    if (!m_at || m_found.size() >= kMostFound) {
        m_turn.stop();
    }
    emit changed();
}

bool FieldSearch::fits(Row row) const
{
    const FieldWords words(*m_fields);
    if (words.name(row).contains(m_text, Qt::CaseInsensitive)
        || words.value(row).contains(m_text, Qt::CaseInsensitive)) {
        return true;
    }
    return m_text.contains(QLatin1Char('/'))
        && shown(words.path(row), 4096).contains(m_text, Qt::CaseInsensitive);
}

std::optional<Row> FieldSearch::next(Row row) const
{
    if (m_fields->count(row) > 0) {
        return m_fields->child(row, 0);
    }
    std::optional<Row> at = row;
    while (at) {
        const auto parent = m_fields->parent(*at);
        const int after = m_fields->index(*at) + 1;
        if (!parent) {
            const auto& top = m_fields->top();
            return after < static_cast<int>(top.size())
                ? std::optional(top[static_cast<std::size_t>(after)])
                : std::nullopt;
        }
        if (after < m_fields->count(*parent)) {
            return m_fields->child(*parent, after);
        }
        at = parent;
    }
    return std::nullopt;
}

} // namespace attest::ui
