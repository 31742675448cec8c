// SPDX-License-Identifier: GPL-3.0-or-later
#include "said.h"

#include "base/result.h"
#include "explain/catalogue.h"
#include "report/contract.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::app {

namespace {

enum class Reader { Program, Person };

std::string filled(std::string_view text, std::initializer_list<Fill> fills, Reader reader)
{
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == text.npos ? open : text.find('}', open);
        if (close == text.npos) {
            break;
        }
        const auto name = text.substr(open + 1, close - open - 1);
        const auto* const fill = std::find_if(
            fills.begin(), fills.end(), [name](const Fill& each) { return each.name == name; });
        out += text.substr(0, open);
        if (fill == fills.end()) { // braces of the sentence's own: {{attribute}}
            out += '{';
            text.remove_prefix(open + 1);
            continue;
        }
        out += reader == Reader::Person ? fill->value.shown : fill->value.english;
        text.remove_prefix(close + 1);
    }
    return out + std::string(text);
}

std::string translated(const std::string& marked)
{
    // An empty text is the key of a translation file's own header.
    return marked.empty() || !QCoreApplication::instance()
        ? marked
        : QCoreApplication::translate("assay", marked.c_str()).toStdString();
}

} // namespace

Sentence::Sentence(const char* marked) : Sentence(marked, {}) {}

Sentence::Sentence(const char* marked, std::initializer_list<Fill> fills)
    : english(filled(marked, fills, Reader::Program))
    , shown(filled(translated(marked), fills, Reader::Person))
{
}

Sentence& Sentence::operator+=(const Sentence& other)
{
    english += other.english;
    shown += other.shown;
    return *this;
}

Sentence operator+(Sentence left, const Sentence& right)
{
    left += right;
    return left;
}

std::string said(std::string_view marked, std::initializer_list<Fill> fills)
{
    return filled(translated(std::string(marked)), fills, Reader::Person);
}

Sentence messageOf(const Problem& problem)
{
    Sentence message(report::contractMessage(problem.id, problem.params));
    const auto words = explain::explain(findingFrom(problem));
    message.shown = words.title + (words.explanation.empty() ? "" : ". " + words.explanation);
    return message;
}

Sentence adviceOn(const Problem& problem)
{
    const auto in = [&](explain::Language language) {
        const auto words = explain::explain(findingFrom(problem), language);
        return words.explanation + (words.remedy.empty() ? "" : " " + words.remedy);
    };
    Sentence advice(in(explain::Language::English));
    advice.shown = in(explain::Language::Interface);
    return advice;
}

std::string severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Failure:
        return said(QT_TRANSLATE_NOOP("assay", "failure"));
    case Severity::Warning:
        return said(QT_TRANSLATE_NOOP("assay", "warning"));
    case Severity::Missing:
        return said(QT_TRANSLATE_NOOP("assay", "missing"));
    case Severity::Note:
        break;
    }
    return said(QT_TRANSLATE_NOOP("assay", "note"));
}

} // namespace attest::app
