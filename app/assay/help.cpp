// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "verb.h"

#include <algorithm>
#include <utility>

namespace attest::app {

namespace {

constexpr std::pair<Family, const char*> kFamilies[] = {
    {Family::Verify, QT_TRANSLATE_NOOP("assay", "Verify")},
    {Family::Look, QT_TRANSLATE_NOOP("assay", "Take apart and look up")},
    {Family::Work, QT_TRANSLATE_NOOP("assay", "Policies, anchors and cases")},
    {Family::Azure, QT_TRANSLATE_NOOP("assay", "Azure, over the network")},
    {Family::Live, QT_TRANSLATE_NOOP("assay", "Live servers")},
    {Family::Machine, QT_TRANSLATE_NOOP("assay", "For programs")},
    {Family::Self, QT_TRANSLATE_NOOP("assay", "This program")},
};

constexpr std::pair<int, const char*> kExitCodes[] = {
    {kAccept, QT_TRANSLATE_NOOP("assay", "accepted")},
    {kReject,
        QT_TRANSLATE_NOOP("assay",
            "rejected, or not decided because something needed is missing; a damaged document "
            "is rejected, never an error")},
    {kUsage,
        QT_TRANSLATE_NOOP("assay",
            "the command cannot be carried out as written: a bad option, an unreadable path")},
    {kInternal, QT_TRANSLATE_NOOP("assay", "a fault of this program")},
    {kUnsupported, QT_TRANSLATE_NOOP("assay", "a verb that does not exist")},
};

std::string entry(
    std::string_view name, std::string_view text, std::size_t column, const Terminal& terminal)
{
    const std::string head = "  " + inked(terminal, Ink::Strong, name);
    const std::size_t used = 2 + columns(name);
    const std::string gap
        = used + 2 <= column ? std::string(column - used, ' ') : "\n" + std::string(column, ' ');
    return head + gap + wrapped(text, terminal.width, column) + "\n";
}

std::string heading(std::string_view text, const Terminal& terminal)
{
    return "\n" + inked(terminal, Ink::Heading, text) + "\n";
}

std::string shownOption(const Option& option)
{
    std::string shown = "--" + std::string(option.name);
    if (option.takes != Takes::Nothing) {
        shown += " " + std::string(option.value);
    }
    if (option.takes == Takes::Files) {
        shown += "...";
    } else if (option.takes == Takes::List || option.takes == Takes::Choices) {
        shown += ",...";
    }
    return shown;
}

std::string usageLine(const Verb& verb)
{
    std::string line = std::string(verb.name);
    if (!verb.operands.shown.empty()) {
        line += " " + std::string(verb.operands.shown);
    }
    for (const auto& option : verb.options) {
        const auto operands = split(verb.operands.standsFor, ' ');
        const bool operand
            = std::find(operands.begin(), operands.end(), option.name) != operands.end();
        if (option.use == Use::Required && !operand) {
            line += " " + shownOption(option);
        }
    }
    return said(verb.options.empty() ? QT_TRANSLATE_NOOP("assay", "usage: assay {verb}")
                                     : QT_TRANSLATE_NOOP("assay", "usage: assay {verb} [options]"),
        {{"verb", line}});
}

} // namespace

std::string helpOnVerbs(std::string_view first, const Terminal& terminal)
{
    std::string out = first.empty()
        ? said(QT_TRANSLATE_NOOP("assay", "usage: assay VERB [OBJECT] [options]"))
        : said(
            QT_TRANSLATE_NOOP("assay", "usage: assay {verb} OBJECT [options]"), {{"verb", first}});
    out += "\n";
    for (const auto& [family, title] : kFamilies) {
        std::string rows;
        for (const Verb* verb : allVerbs()) {
            const bool meant = first.empty() || verb->name == first
                || verb->name.starts_with(std::string(first) + " ");
            if (verb->family == family && meant) {
                rows += entry(verb->name, said(verb->summary), 22, terminal);
            }
        }
        if (!rows.empty()) {
            out += heading(said(title), terminal) + rows;
        }
    }
    return out + "\n"
        + wrapped(said(QT_TRANSLATE_NOOP("assay",
                      "'assay help VERB' says what a verb takes, 'assay help exit-codes' what the "
                      "answers mean, 'assay --version' which program this is.")),
            terminal.width, 0)
        + "\n";
}

std::string helpOn(const Verb& verb, const Terminal& terminal)
{
    std::string out = wrapped(usageLine(verb), terminal.width, 12) + "\n\n";
    std::string summary = said(verb.summary);
    summary[0]
        = static_cast<char>(summary[0] >= 'a' && summary[0] <= 'z' ? summary[0] - 32 : summary[0]);
    out += wrapped(summary + ".", terminal.width, 0) + "\n";
    if (!verb.details.empty()) {
        out += "\n" + wrapped(said(verb.details), terminal.width, 0) + "\n";
    }
    out += heading(said(QT_TRANSLATE_NOOP("assay", "Options")), terminal);
    for (const auto& option : optionsOf(verb)) {
        if (option.name == "json" && !hasJsonForm(verb)) {
            continue;
        }
        out += entry(shownOption(option), said(option.help), 30, terminal);
    }
    return out;
}

std::string helpOnExitCodes(const Terminal& terminal)
{
    std::string out = said(QT_TRANSLATE_NOOP("assay", "The exit code is the verdict:")) + "\n\n";
    for (const auto& [code, meaning] : kExitCodes) {
        out += entry(std::to_string(code), said(meaning), 6, terminal);
    }
    return out;
}

} // namespace attest::app
