// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/line_core.h"
#include "watch/source_names.h"
#include "watch/time_buckets.h"

#include <memory>
#include <optional>

namespace attest::watch {

/// A row's number for good: rows are counted from 0 as they come, and the oldest go when there are too many,
/// so that what is there is first() to end(). Only another epoch() numbers them anew.
using Row = std::uint64_t;

enum class RowKind : std::uint8_t {
    Line,
    Gap, ///< lines that could not be had, or were given up: LogRows::gapAt
};

struct RowFacts {
    RowKind kind = RowKind::Line;
    SourceNumber source = 0;
    std::uint32_t origin = 0; ///< of that source
    std::uint64_t line = 0;   ///< of that origin, from 0; of a gap that of the line behind it
    /// What the line says; the time of arrival where a line that was received says none.
    telemetry::LineCore core;
};

struct RowStoreView;

/// What there was when LogWatch::rows() was asked: it does not change any more. Cheap to copy, to be asked from
/// any thread, and readable even after what it shows was given up or the watch has gone: as long as it is held,
/// so are the memory and the disk of what it shows. Who is not looked at had better let go of it.
///
/// at(), rowAtTime() and gapAt() take microseconds. text() and record() read from disk: the rows of a screen.
/// histogram() and timeSpan() go through all rows: not on the thread of a window.
class LogRows {
public:
    LogRows();
    explicit LogRows(std::shared_ptr<const RowStoreView> view);

    [[nodiscard]] Row first() const;
    [[nodiscard]] Row end() const;
    [[nodiscard]] std::uint64_t size() const { return end() - first(); }
    [[nodiscard]] bool contains(Row row) const { return row >= first() && row < end(); }
    /// Another one where rows were taken out of the middle, as with a source: all numbers are new then.
    [[nodiscard]] std::uint64_t epoch() const;

    /// All of these take a row that is there; of another they give what an empty line would have.
    [[nodiscard]] RowFacts at(Row row) const;
    /// What at() says of it, without counting lines.
    [[nodiscard]] SourceNumber sourceOf(Row row) const;
    /// As the source gave it, without its end, not past telemetry::kLongestLine; empty where it cannot be
    /// read any more.
    [[nodiscard]] std::string text(Row row) const;
    /// Of so many rows from there on, fewer at the end.
    [[nodiscard]] std::vector<std::string> texts(Row from, std::size_t count) const;
    /// With its framing taken off.
    [[nodiscard]] telemetry::LogRecord record(Row row) const;
    [[nodiscard]] telemetry::Framing framing(Row row) const;
    /// Of where it is from, for people: a path, "spirl-server-0/spirl-server".
    [[nodiscard]] const live::Origin& origin(Row row) const;
    /// What its source is called now, which may be another name than when the line came.
    [[nodiscard]] const std::string& sourceName(Row row) const;
    /// See shortNameOf().
    [[nodiscard]] std::string shortName(Row row) const;
    /// Nothing where the row is a line.
    [[nodiscard]] const live::Gap* gapAt(Row row) const;

    /// The first row that says that time or a later one; end() where none does.
    [[nodiscard]] Row rowAtTime(telemetry::Nanos time) const;
    [[nodiscard]] std::optional<Row> rowOf(
        SourceNumber source, std::uint32_t origin, std::uint64_t line) const;

    [[nodiscard]] std::vector<TimeBucket> histogram(
        telemetry::Nanos from, telemetry::Nanos to, std::size_t parts) const;
    [[nodiscard]] TimeSpan timeSpan() const;
    [[nodiscard]] const telemetry::EventCatalogue& events() const;
    /// What the rows take, in bytes.
    [[nodiscard]] std::size_t memory() const;

    [[nodiscard]] const RowStoreView& view() const { return *m_view; } ///< for this folder

private:
    std::shared_ptr<const RowStoreView> m_view;
};

} // namespace attest::watch
