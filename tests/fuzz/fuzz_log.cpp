// SPDX-License-Identifier: GPL-3.0-or-later
// A log, in whatever framing it looks like. The first byte chooses whether its framing is taken for what it
// looks like or forced; the first line after it is a filter, too.
#include "telemetry/log/collapse.h"
#include "telemetry/log/filter.h"
#include "telemetry/log/line_core.h"
#include "telemetry/log/line_counts.h"
#include "telemetry/log/session.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace attest;
using namespace attest::telemetry;

namespace {

void check(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// What an index says of a line is what its record says, whatever line stood before it; a span points at
/// what it is said to.
void checkLine(std::string_view line, const EventCatalogue& events, LineHabits& habits)
{
    const auto core = readCore(Framing::Line, line, events, habits);
    const auto record = readRecord(line);
    check(core.time == record.time && core.level == record.level
        && core.event == events.find(record.message, record.error));
    for (const auto& field : record.fields) {
        check(field.offset + field.length <= record.text.size());
    }
    check((judgeJson(record.text) == StrictJson::Kind::Object) == !record.malformed
        || record.tooDeep || record.text.find_first_not_of(" \t") == std::string::npos
        || record.text[record.text.find_first_not_of(" \t")] != '{');
}

void readAll(std::string_view text, Framing framing, const EventCatalogue& events)
{
    SessionBuilder sessions(events);
    Repeats repeats;
    LineHabits habits;
    std::uint64_t row = 0;
    const auto take = [&](Unwrapped each) {
        const auto record = readRecord(each.text, std::move(each.envelope));
        sessions.add(record, row);
        (void)repeats.add(row++, repeatKey(record));
    };
    Unwrapper unwrapper(framing);
    while (!text.empty()) {
        const auto end = text.find('\n');
        unwrapper.line(text.substr(0, end), take);
        checkLine(text.substr(0, end), events, habits);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    unwrapper.finish(take);
    sessions.settle();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    static const auto events = EventCatalogue::builtIn();
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    LineCounter counter;
    counter.feed(text.substr(0, text.size() / 2));
    counter.feed(text.substr(text.size() / 2));
    const auto counts = counter.finish();
    check(counts.lines == counts.records + counts.other + counts.blank);

    const auto framing = data[0] < 7 ? static_cast<Framing>(data[0]) : sniffFraming(text);
    readAll(text, framing, events);

    const auto first = text.substr(0, text.find('\n'));
    (void)completeFilter(first, first.size() / 2, events);
    (void)EventCatalogue::extended(text);
    if (const auto filter = Filter::parse(first)) {
        LineMatcher matcher(*filter, events);
        (void)matcher.matches(framing, text.substr(first.size()));
    }
    return 0;
}
