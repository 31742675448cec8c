// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include "run.h"

#include <time.h>

namespace attest::app {

namespace {

constexpr Option kCommon[] = {
    {"json", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "one JSON object on standard output, nothing else there")},
    {"help", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "what this verb does and takes")},
};

} // namespace

bool hasJsonForm(const Verb& verb)
{
    return verb.name != "help" && verb.name != "demo" && verb.name != "completion";
}

std::span<const Option> commonOptions()
{
    return kCommon;
}

std::vector<Option> optionsOf(const Verb& verb)
{
    std::vector<Option> options(verb.options.begin(), verb.options.end());
    options.insert(options.end(), std::begin(kCommon), std::end(kCommon));
    return options;
}

std::vector<FilePtr> Invocation::allFiles(std::string_view option) const
{
    const auto found = files.find(option);
    return found == files.end() ? std::vector<FilePtr>{} : found->second;
}

FilePtr Invocation::file(std::string_view option) const
{
    const auto found = files.find(option);
    return found == files.end() ? nullptr : found->second.front();
}

Time Invocation::time() const
{
    if (const auto given = arguments.time("time")) {
        return *given;
    }
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    // Whole seconds: nothing that is judged is finer, and nine digits say nothing to people.
    return {now.tv_sec, 0};
}

int refuse(const Invocation& invocation, const UsageError& error)
{
    return refuse(invocation.streams, invocation.json() ? Form::Json : Form::Words, kUsage,
        error.code, error.message);
}

int refuseFor(const Invocation& invocation, const Problem& problem)
{
    return refuse(invocation, UsageError{std::string(problem.id.value), adviceOn(problem)});
}

void warn(const Invocation& invocation, std::string_view text)
{
    invocation.err(
        "assay: " + said(QT_TRANSLATE_NOOP("assay", "warning: {text}"), {{"text", text}}) + "\n");
}

} // namespace attest::app
