// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/policy_source.h"

#include "live/background.h"
#include "policy/lint.h"
#include "policy/load.h"
#include "policy_view/policy_text.h"
#include "theme/text.h"

#include <QtCore/QThread>

#include <algorithm>

namespace attest::ui {
namespace {

// Line breaks as YAML and the loader's positions have them: only these.
std::vector<std::uint32_t> startsOf(const Bytes& text)
{
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            starts.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
    return starts;
}

// A block of the document for each line of the text and no other, whatever separators Unicode knows;
// and nothing that is not there to see.
QString shownLines(std::string_view text)
{
    QString all = own(text);
    for (auto& each : all) {
        const bool breaks = each == QChar::ParagraphSeparator || each == QChar::LineSeparator
            || each == QLatin1Char('\r') || each == QLatin1Char('\f') || each == QLatin1Char('\v');
        const auto code = each.unicode();
        const bool bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
            || code == 0x200e || code == 0x200f;
        const bool control = code < 0x20 && code != '\n' && code != '\t';
        if (breaks || bidi || control) {
            each = each == QLatin1Char('\r') ? QChar(' ') : QChar(QChar::ReplacementCharacter);
        }
    }
    return all;
}

} // namespace

int PolicySource::lineOf(std::uint32_t offset) const
{
    return static_cast<int>(std::ranges::upper_bound(lineStarts, offset) - lineStarts.begin());
}

std::pair<std::uint32_t, std::uint32_t> PolicySource::bytesOf(int line) const
{
    const auto at = static_cast<std::size_t>(line - 1);
    const auto from = lineStarts[at];
    auto to = at + 1 < lineStarts.size() ? lineStarts[at + 1] - 1
                                         : static_cast<std::uint32_t>(text.size());
    to = to > from && text[to - 1] == '\r' ? to - 1 : to;
    return {from, to};
}

int PolicySource::columnOf(std::uint32_t offset) const
{
    const auto from = lineStarts[static_cast<std::size_t>(lineOf(offset) - 1)];
    const auto before = asText(ByteView(text).subspan(from, offset - from));
    return static_cast<int>(own(before).size());
}

PolicySource makePolicySource(const std::string& name, const Bytes& text, const QFont& font)
{
    PolicySource source;
    auto loaded = policy::load(name, text);
    source.diagnostics = std::move(loaded.diagnostics);
    if (loaded.policies) {
        auto more = policy::lint(*loaded.policies);
        source.diagnostics.insert(source.diagnostics.end(), more.begin(), more.end());
        policy::sortByPlace(source.diagnostics);
    }
    if (source.diagnostics.size() > policy::kMostDiagnostics) {
        source.diagnostics.resize(policy::kMostDiagnostics);
    }
    source.text = text;
    source.lineStarts = startsOf(text);
    source.document.reset(PolicyText::makeDocument(shownLines(asText(text)), font));
    return source;
}

void makePolicySourceLater(const std::string& name, Bytes text, const QFont& font,
    QObject* receiver, std::function<void(PolicySource)> then)
{
    auto* home = receiver->thread();
    inBackground(
        receiver,
        [=, text = std::move(text)] {
            auto made = makePolicySource(name, text, font);
            made.document->moveToThread(home);
            return made;
        },
        std::move(then));
}

} // namespace attest::ui
