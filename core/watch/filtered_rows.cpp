// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/filtered_rows.h"

#include "telemetry/log/blocks.h"
#include "watch/found_blocks.h"
#include "watch/row_follower.h"
#include "watch/row_judge.h"
#include "watch/time_buckets.h"

#include <algorithm>

namespace attest::watch {

// -- what was found ---------------------------------------------------------------------------------

void FoundGatherer::add(Row row)
{
    if (m_end == (m_firstBlock + m_blocks->size()) * FoundRows::Blocks::kRows) {
        auto blocks = *m_blocks;
        blocks.emplace_back(new Row[FoundRows::Blocks::kRows]);
        m_blocks = std::make_shared<const std::vector<Block>>(std::move(blocks));
    }
    (*m_blocks)[m_end / FoundRows::Blocks::kRows - m_firstBlock][m_end % FoundRows::Blocks::kRows]
        = row;
    ++m_end;
}

Row FoundGatherer::at(std::uint64_t number) const
{
    return (*m_blocks)[number / FoundRows::Blocks::kRows - m_firstBlock]
                      [number % FoundRows::Blocks::kRows];
}

void FoundGatherer::forgetBefore(Row first)
{
    while (m_begin < m_end && at(m_begin) < first) {
        ++m_begin;
    }
    const auto whole = m_begin / FoundRows::Blocks::kRows - m_firstBlock;
    if (whole > 0) {
        const auto drop = std::min<std::uint64_t>(whole, m_blocks->size());
        m_blocks = std::make_shared<const std::vector<Block>>(
            m_blocks->begin() + static_cast<std::ptrdiff_t>(drop), m_blocks->end());
        m_firstBlock += drop;
    }
}

std::shared_ptr<const FoundRows::Blocks> FoundGatherer::shown(LogRows rows, Row upTo) const
{
    auto shown = std::make_shared<FoundRows::Blocks>();
    *shown = {std::move(rows), false, m_blocks, m_firstBlock, m_begin, m_end, upTo, m_pass};
    return shown;
}

std::uint64_t FoundRows::size() const
{
    return !m_blocks           ? 0
        : m_blocks->everything ? m_blocks->rows.size()
                               : m_blocks->end - m_blocks->begin;
}

Row FoundRows::row(std::uint64_t index) const
{
    if (index >= size()) {
        return rows().end();
    }
    return m_blocks->everything ? m_blocks->rows.first() + index
                                : m_blocks->at(m_blocks->begin + index);
}

std::uint64_t FoundRows::indexOf(Row wanted) const
{
    std::uint64_t low = 0;
    std::uint64_t high = size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (row(middle) < wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

std::uint64_t FoundRows::gone() const
{
    return !m_blocks ? 0 : m_blocks->everything ? m_blocks->rows.first() : m_blocks->begin;
}

Row FoundRows::lookedUpTo() const
{
    return m_blocks ? m_blocks->upTo : 0;
}

bool FoundRows::caughtUp() const
{
    return m_blocks && m_blocks->upTo == m_blocks->rows.end();
}

double FoundRows::progress() const
{
    const auto& all = rows();
    return all.size() == 0 ? (m_blocks ? 1 : 0)
                           : static_cast<double>(lookedUpTo() - std::min(lookedUpTo(), all.first()))
            / static_cast<double>(all.size());
}

std::vector<TimeBucket> FoundRows::histogram(
    telemetry::Nanos from, telemetry::Nanos to, std::size_t parts) const
{
    if (!m_blocks || m_blocks->everything) {
        return rows().histogram(from, to, parts);
    }
    TimeBuckets buckets(from, to, parts);
    const auto& view = rows().view();
    const PlacedChunk* placed = nullptr;
    for (auto number = m_blocks->begin; number < m_blocks->end; ++number) {
        const Row row = m_blocks->at(number);
        if (!placed || row >= placed->first + view.rowsOf(*placed)) {
            placed = &view.at(row);
        }
        const auto at = static_cast<std::uint32_t>(row - placed->first);
        if (!placed->chunk->isGap(at)) {
            buckets.add(placed->chunk->time(at), placed->chunk->core(at).level);
        }
    }
    return buckets.take();
}

const LogRows& FoundRows::rows() const
{
    static const LogRows none;
    return m_blocks ? m_blocks->rows : none;
}

std::uint64_t FoundRows::pass() const
{
    return m_blocks ? m_blocks->pass : 0;
}

// -- looking for it ---------------------------------------------------------------------------------

namespace {

/// Whether the first row is the one that tells of rows before it: it stood for a line until they went.
bool hasNotice(const LogRows& rows)
{
    return rows.gapAt(rows.first()) != nullptr && rows.at(rows.first()).source == kNoSource;
}

} // namespace

class FilteredRows::Worker final : public RowFollower {
public:
    Worker(std::shared_ptr<LogWatch::Inner> inner, telemetry::Filter filter)
        : RowFollower(std::move(inner), std::chrono::milliseconds(15))
        , m_filter(std::move(filter))
        , m_asksSource(std::ranges::count(m_filter.fields(), telemetry::FieldKind::Source,
                           &telemetry::FieldRef::kind)
              > 0)
    {
        begin();
    }
    ~Worker() override { end(); }

    [[nodiscard]] FoundRows found()
    {
        m_teller.looked();
        const std::lock_guard lock(m_lock);
        return FoundRows(m_found);
    }
    void onChanged(std::function<void()> changed)
    {
        m_listening.reset();
        m_listening = m_teller.listen(std::move(changed));
        m_teller.touch();
    }
    [[nodiscard]] const telemetry::Filter& filter() const { return m_filter; }

private:
    struct Piece {
        const PlacedChunk* placed = nullptr;
        std::uint32_t begin = 0, end = 0;
    };
    void restart(const LogRows& rows) override
    {
        m_judge.emplace(m_filter, rows.view());
        m_judgedBy = rows.view().names;
        m_gathered = FoundGatherer(++m_passes);
        m_pieces = 2;
        show(rows, rows.first());
    }
    [[nodiscard]] bool isVoid(const LogRows& rows) const override
    {
        return m_asksSource && rows.view().names != m_judgedBy;
    }
    [[nodiscard]] Row take(const LogRows& rows, Row from) override;
    void caughtUp(const LogRows& rows) override
    {
        if (!m_caughtUp || rows.first() != m_first || rows.view().names != m_shownNames) {
            show(rows, rows.end());
        }
    }
    [[nodiscard]] std::vector<Row> judged(RowJudge& judge, const Piece& piece) const;
    void show(const LogRows& rows, Row upTo);

    const telemetry::Filter m_filter;
    const bool m_asksSource;
    std::optional<RowJudge> m_judge; ///< by the kinds of lines of this epoch and by these
    std::shared_ptr<const SourceNames> m_judgedBy, m_shownNames;
    std::uint64_t m_passes = 0;
    FoundGatherer m_gathered;
    std::size_t m_pieces = 2; ///< at a time; few at first, so that something is shown soon
    bool m_caughtUp = false;
    Row m_first = 0;
    ChangeTeller m_teller;
    std::mutex m_lock;
    std::shared_ptr<const FoundRows::Blocks> m_found;
    ChangeTeller::Listening m_listening;
};

std::vector<Row> FilteredRows::Worker::judged(RowJudge& judge, const Piece& piece) const
{
    std::vector<Row> rows;
    const auto& chunk = *piece.placed->chunk;
    for (auto row = judge.next(chunk, piece.begin, piece.end); row < piece.end && !stopped();
         row = judge.next(chunk, row + 1, piece.end)) {
        if (judge.takes(chunk, row)) {
            rows.push_back(piece.placed->first + row);
        }
    }
    return rows;
}

Row FilteredRows::Worker::take(const LogRows& rows, Row from)
{
    if (m_filter.matchesAll()) {
        show(rows, rows.end());
        return rows.end();
    }
    const auto& view = rows.view();
    std::vector<Piece> pieces;
    for (Row at = from; at < rows.end() && pieces.size() < m_pieces;) {
        const auto& placed = view.at(at);
        const auto end = view.rowsOf(placed);
        pieces.push_back({&placed, static_cast<std::uint32_t>(at - placed.first), end});
        at = placed.first + end;
    }
    m_pieces = 16;
    std::vector<std::vector<Row>> found(pieces.size());
    if (pieces.size() == 1) {
        found[0] = judged(*m_judge, pieces[0]);
    } else {
        telemetry::Sweep sweep;
        sweep.stop = &stopped();
        telemetry::forEachPiece(pieces.size(), sweep, [&](std::size_t i) {
            RowJudge judge(m_filter, rows.view());
            found[i] = judged(judge, pieces[i]);
        });
    }
    const Row upTo = pieces.back().placed->first + pieces.back().end;
    if (stopped()) {
        return upTo; // what was found is not whole, and nobody asks any more
    }
    for (const auto& each : found) {
        std::ranges::for_each(each, [this](Row row) { m_gathered.add(row); });
    }
    show(rows, upTo);
    return upTo;
}

void FilteredRows::Worker::show(const LogRows& rows, Row upTo)
{
    m_first = rows.first();
    m_shownNames = rows.view().names;
    m_caughtUp = upTo == rows.end();
    m_gathered.forgetBefore(m_first + (hasNotice(rows) ? 1 : 0));
    auto shown = m_gathered.shown(rows, upTo);
    if (m_filter.matchesAll()) {
        auto all = *shown;
        all.everything = true;
        all.upTo = rows.end();
        shown = std::make_shared<const FoundRows::Blocks>(std::move(all));
    }
    {
        const std::lock_guard lock(m_lock);
        m_found.swap(shown);
    }
    m_teller.touch();
}

FilteredRows::FilteredRows(const LogWatch& watch, telemetry::Filter filter)
    : m_worker(std::make_unique<Worker>(watch.inner(), std::move(filter)))
{
}

FilteredRows::~FilteredRows() = default;

FoundRows FilteredRows::found() const
{
    return m_worker->found();
}

void FilteredRows::onChanged(std::function<void()> changed)
{
    m_worker->onChanged(std::move(changed));
}

const telemetry::Filter& FilteredRows::filter() const
{
    return m_worker->filter();
}

} // namespace attest::watch
