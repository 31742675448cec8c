// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgement.h"
#include "telemetry/log/line_counts.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::Stream, "FILE", QT_TRANSLATE_NOOP("assay", "what to read; - is standard input"),
        Use::Required},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

constexpr std::size_t kStep = std::size_t{256} << 10U;

std::string inWords(const telemetry::LineCounts& counts)
{
    const std::pair<const char*, std::uint64_t> rows[] = {
        {QT_TRANSLATE_NOOP("assay", "lines"), counts.lines},
        {QT_TRANSLATE_NOOP("assay", "records"), counts.records},
        {QT_TRANSLATE_NOOP("assay", "other"), counts.other},
        {QT_TRANSLATE_NOOP("assay", "blank"), counts.blank},
    };
    std::string out;
    for (const auto& [name, count] : rows) {
        out += "  " + padded(said(name), 13) + std::to_string(count) + "\n";
    }
    return out;
}

int runLog(Invocation& invocation)
{
    auto opened = Incoming::open(*invocation.arguments.text("in"), invocation.streams.in);
    if (const auto* error = std::get_if<UsageError>(&opened)) {
        return refuse(invocation, *error);
    }
    auto& file = *std::get<std::unique_ptr<Incoming>>(opened);
    std::vector<char> part(kStep);
    telemetry::LineCounter counter;
    for (;;) {
        const auto got = file.read(part);
        if (const auto* error = std::get_if<UsageError>(&got)) {
            return refuse(invocation, *error);
        }
        if (std::get<std::size_t>(got) == 0) {
            break;
        }
        counter.feed({part.data(), std::get<std::size_t>(got)});
    }
    const auto counts = counter.finish();
    Judgement judgement;
    judgement.result = report::accepted({"log"});
    const std::pair<const char*, std::uint64_t> members[]
        = {{"lines", counts.lines}, {"records", counts.records}, {"other", counts.other},
            {"blank", counts.blank}, {"tooDeep", counts.tooDeep}, {"longest", counts.longest}};
    for (const auto& [name, count] : members) {
        judgement.result.members.push_back({name, std::to_string(count)});
    }
    judgement.body = inWords(counts);
    return answer(invocation, judgement);
}

} // namespace

const Verb kParseLog{"parse log", Family::Look,
    QT_TRANSLATE_NOOP("assay",
        "how many lines of a log are records (JSON objects), other text, or "
        "blank"),
    kOperands, kOptions, runLog,
    QT_TRANSLATE_NOOP("assay",
        "Any file is accepted, of any size: it is read as it comes and nothing of it is kept.")};

} // namespace attest::app
