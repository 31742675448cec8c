// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/badges.h"

#include "explain/catalogue.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {
namespace {

constexpr std::size_t kMostSpans = 12; // of each kind and stage

Mark markOf(Severity severity, Mark otherwise)
{
    switch (severity) {
    case Severity::Failure:
        return Mark::Failed;
    case Severity::Warning:
        return Mark::Warned;
    case Severity::Missing:
        return Mark::NotEvaluated;
    case Severity::Note:
        break;
    }
    return otherwise;
}

// Which of two things that one stage says of one field is shown.
int weight(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return 4;
    case Mark::NotEvaluated:
        return 3;
    case Mark::Warned:
        return 2;
    default:
        return 1;
    }
}

/// Each span is looked up once.
class Places {
public:
    explicit Places(const Fields& fields) : m_fields(fields) {}
    std::optional<Row> at(const Span& span)
    {
        if (span.length == 0) {
            return std::nullopt;
        }
        const auto known = std::ranges::find(m_known, span, &Known::span);
        if (known != m_known.end()) {
            return known->row;
        }
        m_known.push_back({span, m_fields.rowAt(span)});
        return m_known.back().row;
    }

private:
    struct Known {
        Span span;
        std::optional<Row> row;
    };
    const Fields& m_fields;
    std::vector<Known> m_known;
};

} // namespace

Badges::Badges(const verify::Verification& run, const Fields& fields)
{
    Places places(fields);
    const auto name = verify::methodName(run.method());
    for (std::size_t stage = 0; stage < run.results().size(); ++stage) {
        const auto& result = run.results()[stage];
        const auto own = ui::markOf(result.state);
        Badge badge{stage, {}, own, ui::own(explain::stageTitle(name, result.stage))};
        // A stage that failed says with its findings where; what else it looked at was in order.
        const bool found = own == Mark::Failed || own == Mark::NotEvaluated || own == Mark::Warned;
        const auto all = [&](const Spans& spans) {
            for (std::size_t i = 0; i < std::min(spans.size(), kMostSpans); ++i) {
                if (const auto row = places.at(spans[i])) {
                    put(*row, badge);
                }
            }
        };
        for (std::size_t i = 0; i < std::min(result.findings.size(), kMostSpans); ++i) {
            badge.finding = i;
            badge.mark = markOf(result.findings[i].severity, found ? Mark::Passed : own);
            all(result.findings[i].spans);
        }
        badge.finding.reset();
        badge.mark = found ? Mark::Passed : own;
        all(result.consulted);
        for (std::size_t i = 0; i < std::min(result.facts.size(), kMostSpans); ++i) {
            all(result.facts[i].spans);
        }
    }
    passUp(fields);
}

void Badges::passUp(const Fields& fields)
{
    for (auto each = m_at.constBegin(); each != m_at.constEnd(); ++each) {
        for (auto badge : *each) {
            if (weight(badge.mark) == 1) {
                continue;
            }
            badge.inside = true;
            for (auto above = fields.parent(Row::of(each.key())); above;
                 above = fields.parent(*above)) {
                auto& all = m_inside[above->key()];
                if (std::ranges::find(all, badge.stage, &Badge::stage) == all.end()) {
                    all.push_back(badge);
                }
            }
        }
    }
}

void Badges::put(Row row, const Badge& badge)
{
    auto& all = m_at[row.key()];
    const auto same = std::ranges::find(all, badge.stage, &Badge::stage);
    if (same == all.end()) {
        all.push_back(badge);
    } else if (weight(badge.mark) > weight(same->mark)) {
        *same = badge;
    }
}

namespace {

const std::vector<Badge>& in(const QHash<quintptr, std::vector<Badge>>& all, Row row)
{
    static const std::vector<Badge> none;
    const auto found = all.constFind(row.key());
    return found == all.constEnd() ? none : *found;
}

} // namespace

const std::vector<Badge>& Badges::at(Row row) const
{
    return in(m_at, row);
}

const std::vector<Badge>& Badges::inside(Row row) const
{
    return in(m_inside, row);
}

} // namespace attest::ui
