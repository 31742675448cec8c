// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/file_view.h"

#include "live/issues.h"
#include "watch/chunk_reader.h"
#include "watch/typed_reader.h"

#include <algorithm>

namespace attest::watch {

using live::SourceState;
using telemetry::Nanos;

namespace {

constexpr std::chrono::milliseconds kInterval{250};
/// Rows that are written at a stretch: others wait for as long.
constexpr std::size_t kStretch = RowChunk::kRows;

} // namespace

/// Where one of several files stands while they are merged.
struct FileView::Head {
    One* one = nullptr;
    TypedReader reader;
    const TypedLine* line = nullptr;
    Nanos time = telemetry::kNoTime; ///< never earlier than of the line before

    Head(One& of, LinesToRead lines, TypedReader::Ahead ahead) : one(&of), reader(lines, ahead)
    {
        step();
    }
    void step()
    {
        line = reader.next();
        time = line ? std::max(time, line->core.time) : time;
    }
};

FileView::FileView(LogWatch::Inner& inner, std::vector<std::pair<SourceNumber, std::string>> files,
    live::Follow follow, std::string spoolFolder, HandOver handOver)
    : m_inner(inner)
    , m_given(std::move(files))
    , m_follow(follow)
    , m_handOver(std::move(handOver))
    , m_copies(follow == live::Follow::Yes ? std::move(spoolFolder) : std::string())
{
    for (const auto& [number, path] : m_given) {
        m_files.push_back(std::make_unique<One>(FileInPlace(number, path, follow)));
    }
    m_thread = std::thread([this] { run(); });
}

FileView::~FileView()
{
    stop();
    m_thread.join();
}

void FileView::stop()
{
    m_stop = true;
    m_wake.ask();
}

void FileView::run()
{
    for (const auto& one : m_files) {
        live::Origin origin;
        origin.name = one->file.path();
        m_inner.addOrigin(one->file.number(), origin);
        m_events.watchFor(one->file.path());
    }
    while (!m_stop) {
        for (auto& one : m_files) {
            lookAt(*one);
        }
        if (!takeAll() || !goOn()) {
            return;
        }
    }
}

void FileView::say(One& one, SourceState state, std::optional<Problem> problem)
{
    const bool same
        = one.status.state == state && one.status.problem.has_value() == problem.has_value();
    one.status.state = state;
    one.status.problem = std::move(problem);
    if (!same) {
        m_inner.table.setStatus(one.file.number(), one.status);
        m_inner.teller.touch();
    }
    one.over = state == SourceState::Failed || state == SourceState::Ended;
}

void FileView::forgetRows(One& one)
{
    live::Gap gap;
    gap.why = {live::issue::kTruncated, {{"source", one.file.path()}}, {}};
    dropUnfinished(one);
    RowStore::Writing writing(m_inner.store);
    // Lines go on to be counted: what was said of one by its number is not said of another.
    writing.removeFile(one.original.get());
    one.place.file.reset();
    one.original.reset();
    one.copy.reset();
    m_inner.addGap(writing, one.file.number(), one.place, std::move(gap));
}

void FileView::lookAt(One& one)
{
    if (one.over || !m_inner.table.has(one.file.number())) {
        one.over = true;
        return;
    }
    auto found = one.file.look();
    if (found == FileInPlace::Found::Cut) {
        forgetRows(one);
        found = one.file.look();
    }
    switch (found) {
    case FileInPlace::Found::Lines:
        break;
    case FileInPlace::Found::Cut: // again, in this moment
        return;
    case FileInPlace::Found::Missing:
        say(one, SourceState::Reconnecting, one.file.problem());
        return;
    case FileInPlace::Found::Unreadable:
        say(one, SourceState::Failed, one.file.problem());
        return;
    case FileInPlace::Found::Packed:
    case FileInPlace::Found::Stream:
        one.over = true;
        m_handOver(one.file.number(), one.file.path());
        return;
    }
    if (one.original != one.file.file()) {
        takeUp(one);
    }
    if (one.half && one.file.part().end > one.halfAt) {
        dropUnfinished(one);
    }
    copyPart(one);
}

void FileView::takeUp(One& one)
{
    if (auto late = one.file.takeLate()) {
        one.late.push_back({std::move(*late), one.place.stream});
    }
    std::erase_if(one.late,
        [&](const auto& each) { return each.file.file()->id() == one.file.file()->id(); });
    live::Origin origin;
    origin.name = one.file.path();
    one.place.stream = std::make_shared<const Stream>(
        Stream{one.file.number(), {one.file.path()}, origin, one.file.framing()});
    one.original = one.file.file();
    one.copy = m_copies.begin(one.file.path(), one.file.part().end);
    one.place.file = one.copy ? one.copy->file() : one.original;
    one.place.serial = 0;
}

/// What was written to files that were done with, by others than the one who went on to the next.
void FileView::takeLate(One& one)
{
    std::erase_if(one.late, [](const auto& each) { return each.file.isOver(); });
    while (one.late.size() > live::LateFile::kMost) {
        one.late.pop_front();
    }
    for (auto& late : one.late) {
        const auto found = late.file.look();
        if (!found || !m_inner.table.has(one.file.number())) {
            continue;
        }
        const auto& events = m_inner.store.events();
        auto place = one.place;
        place.stream = late.stream;
        place.file = late.file.file();
        place.serial = 0;
        const auto before = place.nextLine;
        RowStore::Writing writing(m_inner.store);
        for (std::size_t at = 0; at < found->text.size();) {
            const auto end = found->text.find('\n', at);
            const auto line = std::string_view(found->text).substr(at, end - at);
            writing.line(place, found->at + at,
                telemetry::readCore(late.stream->framing, line, events), events);
            at = end + 1;
        }
        one.place.nextLine = place.nextLine;
        one.place.serial = 0; // lines are counted on behind these
        m_inner.table.count(one.file.number(), place.nextLine - before, found->text.size());
        m_inner.teller.touch();
    }
}

/// From the part on that does not fit any more, rows are read from the file itself.
void FileView::copyPart(One& one)
{
    if (one.copy && !one.copy->add(*one.original, one.file.part())) {
        one.copy.reset();
        one.place.file = one.original;
        one.place.serial = 0;
    }
}

void FileView::showUnfinished(One& one)
{
    const auto at = one.file.unfinished();
    if (!at || one.half || !m_inner.table.has(one.file.number())) {
        return;
    }
    const auto& events = m_inner.store.events();
    const auto core = telemetry::readCore(one.file.framing(), one.original->line(*at), events);
    one.half = std::make_shared<const telemetry::LogFile>(*one.original);
    one.halfAt = *at;
    auto place = one.place;
    place.file = one.half;
    place.serial = 0;
    RowStore::Writing writing(m_inner.store);
    writing.line(place, *at, core, events);
    m_inner.teller.touch();
}

/// The line has its end now, and says what it says with that.
void FileView::dropUnfinished(One& one)
{
    if (one.half) {
        RowStore::Writing writing(m_inner.store);
        writing.removeFile(one.half.get());
        one.half.reset();
    }
}

LinesToRead FileView::linesOf(const One& one) const
{
    return {*one.file.file(), one.file.part(), one.file.framing(), m_inner.store.events(), m_stop};
}

bool FileView::takeAll()
{
    std::vector<One*> parts;
    for (auto& one : m_files) {
        if (one->over || !one->file.file()) {
            continue;
        }
        const auto part = one->file.part();
        if (part.end <= part.begin) {
            continue;
        }
        one->bytesUpTo = one->countedUpTo = part.begin;
        if (one->place.nextLine == 0) {
            one->status.behind = part.end - part.begin;
            say(*one, SourceState::Lagging);
        }
        parts.push_back(one.get());
    }
    const auto sizeOf = [](const One& one) { return one.file.part().end - one.file.part().begin; };
    const bool large = parts.size() == 1 && sizeOf(*parts.front()) >= ChunkReader::kLeast;
    if (large ? !takeLarge(*parts.front()) : !merge(parts)) {
        return false;
    }
    for (auto* one : parts) {
        one->bytesUpTo = one->file.part().end;
        one->file.took();
        one->status.behind = 0;
        count(*one);
    }
    return true;
}

bool FileView::takeLarge(One& one)
{
    const auto lines = linesOf(one);
    ChunkReader reader(lines);
    for (auto chunks = reader.next(); !chunks.empty(); chunks = reader.next()) {
        {
            // Held while it is asked: else rows of a source that was just removed would come back.
            RowStore::Writing writing(m_inner.store);
            if (m_inner.table.has(one.file.number())) {
                const auto before = one.place.nextLine;
                writing.chunks(one.place, chunks, lines.events);
                one.lines += one.place.nextLine - before;
            }
        }
        one.bytesUpTo = reader.readUpTo();
        count(one);
    }
    return !m_stop;
}

bool FileView::merge(const std::vector<One*>& parts)
{
    const TypedReader::Ahead ahead{std::uint64_t{4} << 20U,
        std::max(1U, 4 / std::max(1U, static_cast<unsigned>(parts.size())))};
    std::vector<Head> heads;
    heads.reserve(parts.size());
    for (auto* one : parts) {
        heads.emplace_back(*one, linesOf(*one), ahead);
    }
    const auto earlier = [&heads](std::size_t a, std::size_t b) {
        return heads[a].time != heads[b].time ? heads[a].time > heads[b].time : a > b;
    };
    std::vector<std::size_t> order; // a heap, the earliest on top
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].line) {
            order.push_back(i);
        }
    }
    std::ranges::make_heap(order, earlier);
    std::size_t stretch = 512; // a first screen at once
    while (!order.empty() && !m_stop) {
        {
            RowStore::Writing writing(m_inner.store);
            for (std::size_t n = 0; n < stretch && !order.empty(); ++n) {
                std::ranges::pop_heap(order, earlier);
                auto& head = heads[order.back()];
                auto& one = *head.one;
                if (m_inner.table.has(one.file.number())) {
                    writing.line(
                        one.place, head.line->offset, head.line->core, head.reader.events());
                    ++one.lines;
                }
                one.bytesUpTo = head.line->offset;
                head.step();
                if (head.line) {
                    std::ranges::push_heap(order, earlier);
                } else {
                    order.pop_back();
                }
            }
        }
        stretch = kStretch;
        std::ranges::for_each(parts, [this](One* one) { count(*one); });
    }
    return !m_stop;
}

void FileView::count(One& one)
{
    const auto number = one.file.number();
    const auto end = one.file.part().end;
    m_inner.table.count(number, std::exchange(one.lines, 0),
        one.bytesUpTo - std::exchange(one.countedUpTo, one.bytesUpTo));
    m_inner.table.setProgress(
        number, end == 0 ? 1 : static_cast<double>(one.bytesUpTo) / static_cast<double>(end));
    m_inner.teller.touch();
}

bool FileView::goOn()
{
    bool again = false, any = false;
    for (auto& one : m_files) {
        if (one->over) {
            continue;
        }
        if (m_follow == live::Follow::No) {
            m_inner.table.setProgress(one->file.number(), 1);
            say(*one, SourceState::Ended);
            continue;
        }
        any = true;
        if (!one->file.file()) {
            continue;
        }
        showUnfinished(*one);
        takeLate(*one);
        const auto path = one->file.follow();
        again = again || path == FileInPlace::Path::Other;
        path == FileInPlace::Path::Nowhere
            ? say(*one, SourceState::Reconnecting, one->file.missing())
            : path == FileInPlace::Path::Closed
            ? say(*one, SourceState::Reconnecting, one->file.problem())
            : say(*one, SourceState::Connected);
    }
    if (any && !again) {
        (void)m_wake.wait(m_events.descriptor(), kInterval);
        m_events.heard();
    }
    return any;
}

} // namespace attest::watch
