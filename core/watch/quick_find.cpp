// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/quick_find.h"

#include "watch/row_store.h"
#include "watch/text_scout.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace attest::watch {

namespace {

/// Rows that are read in their order at a stretch, also where the search goes backwards.
constexpr std::uint64_t kStretch = 512;

std::string quoted(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
        pattern += plain ? std::string(1, c) : std::string("\\") + c;
    }
    return pattern;
}

/// Places that are looked at: rows themselves, or those among found ones.
class Places {
public:
    Places(const LogRows& rows, const FoundRows* among)
        : m_rows(rows)
        , m_among(among && among->rows().epoch() == rows.epoch() ? among : nullptr)
    {
    }
    [[nodiscard]] std::uint64_t count() const { return m_among ? m_among->size() : m_rows.size(); }
    [[nodiscard]] Row row(std::uint64_t place) const
    {
        return m_among ? m_among->row(place) : m_rows.first() + place;
    }
    /// The first one that is not before the row.
    [[nodiscard]] std::uint64_t placeOf(Row row) const
    {
        return m_among ? m_among->indexOf(row)
                       : std::clamp(row, m_rows.first(), m_rows.end()) - m_rows.first();
    }

private:
    const LogRows& m_rows;
    const FoundRows* m_among;
};

class Search {
public:
    Search(const LogRows& rows, const Needle& needle)
        : m_rows(rows)
        , m_needle(needle)
        , m_scout(needle.required())
    {
    }

    /// The first row from there on that is worth reading.
    Row next(Row row)
    {
        if (!m_rows.contains(row)) {
            return row;
        }
        const auto& placed = m_rows.view().at(row);
        return placed.first
            + m_scout.next(*placed.chunk, static_cast<std::uint32_t>(row - placed.first),
                m_rows.view().rowsOf(placed), m_readers);
    }

    bool matches(Row row)
    {
        if (!m_rows.contains(row)) {
            return false;
        }
        const auto& placed = m_rows.view().at(row);
        const auto at = static_cast<std::uint32_t>(row - placed.first);
        const auto& chunk = *placed.chunk;
        return !chunk.isGap(at)
            && m_needle.matches(
                m_readers.line(chunk.stream(chunk.streamOf(at)).file, chunk.offset(at)));
    }

private:
    const LogRows& m_rows;
    const Needle& m_needle;
    TextScout m_scout;
    LineReaders m_readers;
};

} // namespace

Needle Needle::text(std::string_view text, Letters letters)
{
    Needle needle;
    needle.m_text = text;
    if (letters == Letters::Any && !text.empty()) {
        auto compiled = telemetry::Pattern::compile(quoted(text), telemetry::Pattern::Case::Any);
        if (compiled) { // bytes that are no UTF-8 are looked for as they are
            needle.m_pattern = std::move(*compiled);
        }
    }
    return needle;
}

Result<Needle> Needle::pattern(std::string_view text, Letters letters)
{
    auto compiled = telemetry::Pattern::compile(text,
        letters == Letters::Any ? telemetry::Pattern::Case::Any
                                : telemetry::Pattern::Case::AsWritten);
    if (!compiled) {
        return compiled.problem();
    }
    Needle needle;
    needle.m_pattern = std::move(*compiled);
    return needle;
}

bool Needle::matches(std::string_view line) const
{
    return m_pattern ? m_pattern->matches(line)
                     : !m_text.empty() && line.find(m_text) != std::string_view::npos;
}

std::optional<Row> findRow(const LogRows& rows, const Needle& needle, Row from, Direction direction,
    const std::stop_token& stop, const FoundRows* among)
{
    const Places places(rows, among);
    Search search(rows, needle);
    if (direction == Direction::Forward) {
        for (auto place = places.placeOf(from + 1); place < places.count(); ++place) {
            if (stop.stop_requested()) {
                return std::nullopt;
            }
            if (!among) {
                place = places.placeOf(search.next(places.row(place)));
            }
            if (search.matches(places.row(place))) {
                return places.row(place);
            }
        }
        return std::nullopt;
    }
    for (auto end = places.placeOf(from); end > 0;) {
        const auto begin = end - std::min(end, kStretch);
        std::optional<Row> last;
        for (auto place = begin; place < end && !stop.stop_requested(); ++place) {
            if (search.matches(places.row(place))) {
                last = places.row(place);
            }
        }
        if (last || stop.stop_requested()) {
            return stop.stop_requested() ? std::nullopt : last;
        }
        end = begin;
    }
    return std::nullopt;
}

class QuickFind::Worker {
public:
    void start(Search search, std::function<void(std::optional<Row>)> found)
    {
        cancel();
        std::erase_if(m_runs, [](const Run& run) { return run.state->over.load(); });
        auto state = std::make_shared<State>();
        m_runs.push_back({state,
            std::jthread([state, search = std::move(search), found = std::move(found)](
                             const std::stop_token& stop) {
                const auto row = findRow(search.rows, search.needle, search.from, search.direction,
                    stop, search.among ? &*search.among : nullptr);
                {
                    const std::lock_guard lock(state->lock);
                    if (!state->cancelled) {
                        found(row);
                    }
                }
                state->over = true;
            })});
    }
    /// Nobody waits for a disk here: what was cancelled ends by itself.
    void cancel()
    {
        for (auto& run : m_runs) {
            const std::lock_guard lock(run.state->lock);
            run.state->cancelled = true;
            run.thread.request_stop();
        }
    }

private:
    struct State {
        std::mutex lock; ///< held during the answer
        bool cancelled = false;
        std::atomic<bool> over{false};
    };
    struct Run {
        std::shared_ptr<State> state;
        std::jthread thread;
    };
    std::vector<Run> m_runs;
};

QuickFind::QuickFind() : m_worker(std::make_unique<Worker>()) {}

QuickFind::~QuickFind()
{
    m_worker->cancel();
}

void QuickFind::start(Search search, std::function<void(std::optional<Row>)> found)
{
    m_worker->start(std::move(search), std::move(found));
}

void QuickFind::cancel()
{
    m_worker->cancel();
}

} // namespace attest::watch
