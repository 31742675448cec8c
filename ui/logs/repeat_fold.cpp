// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/repeat_fold.h"

#include "live/background.h"

#include <algorithm>

namespace attest::ui {
namespace {

constexpr std::uint64_t kAtOnce = 4000;

} // namespace

void RepeatFold::begin(const RowOrder& order)
{
    ++m_generation;
    m_order = order.unfolded();
    m_folded = std::make_shared<FoldedRows>();
    m_repeats = telemetry::Repeats();
    m_next = 0;
    m_running = false;
    next();
}

void RepeatFold::goOn(const RowOrder& order)
{
    if (m_folded) {
        m_order = order.unfolded();
        next();
    }
}

void RepeatFold::end()
{
    ++m_generation;
    m_folded.reset();
    m_running = false;
}

double RepeatFold::progress() const
{
    const auto all = m_order.size();
    return all == 0 ? 1
                    : static_cast<double>(m_order.positionOf(m_next)) / static_cast<double>(all);
}

// What stands for rows that went with the oldest: many at once, because all others move up.
void RepeatFold::letGo()
{
    auto& [shown, stands] = *m_folded;
    const auto gone = std::ranges::lower_bound(shown, m_order.rows().first()) - shown.begin();
    if (static_cast<std::size_t>(gone) > m_most / 16) {
        shown.erase(shown.begin(), shown.begin() + gone);
        stands.erase(stands.begin(), stands.begin() + gone);
    }
}

void RepeatFold::next()
{
    if (m_folded) {
        letGo();
    }
    if (m_running || !m_folded || isFull() || m_order.positionOf(m_next) >= m_order.size()) {
        return;
    }
    m_running = true;
    const auto work = [order = m_order, from = m_next] {
        std::vector<Keyed> keyed;
        const auto begin = order.positionOf(from);
        const auto end = std::min(begin + kAtOnce, order.size());
        keyed.reserve(static_cast<std::size_t>(end - begin));
        for (auto at = begin; at < end; ++at) {
            const auto row = order.row(at);
            const bool isLine = order.rows().at(row).kind == watch::RowKind::Line;
            keyed.push_back({row,
                isLine ? std::optional(telemetry::repeatKey(order.rows().record(row)))
                       : std::nullopt});
        }
        return keyed;
    };
    inBackground(this, work, [this, generation = m_generation](const std::vector<Keyed>& keyed) {
        if (generation == m_generation) {
            m_running = false;
            take(keyed);
        }
    });
}

void RepeatFold::take(const std::vector<Keyed>& keyed)
{
    auto& [shown, stands] = *m_folded;
    for (const auto& each : keyed) {
        m_next = each.row + 1;
        if (each.key) {
            auto place = m_repeats.add(each.row, *each.key);
            // The one that is shown for it may have gone with the oldest rows since.
            if (place.folded && place.row < m_order.rows().first()) {
                m_repeats = telemetry::Repeats();
                place = m_repeats.add(each.row, *each.key);
            }
            if (place.folded) {
                const auto at = std::ranges::lower_bound(shown, place.row) - shown.begin();
                ++stands[static_cast<std::size_t>(at)];
                continue;
            }
        }
        shown.push_back(each.row);
        stands.push_back(1);
    }
    next();
    emit grown();
}

} // namespace attest::ui
