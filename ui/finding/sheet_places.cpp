// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/position.h"
#include "finding/sheet.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <limits>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::SheetPlaces)
};

constexpr std::size_t kLinesBefore = 2;
constexpr std::size_t kMostLines = 8;
constexpr std::size_t kLineBytes = 160;

std::size_t lineStart(std::string_view text, std::size_t at)
{
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

// What the lines are all indented by says nothing here, and a narrow pane has no room for it.
void dedent(std::vector<QuotedLine>& lines)
{
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const auto& line : lines) {
        const auto text = line.text.trimmed();
        if (!text.isEmpty()) {
            least = std::min(least, line.text.indexOf(text.front()));
        }
    }
    for (auto& line : lines) {
        line.text.remove(0, std::min(least, line.text.size()));
    }
}

std::vector<QuotedLine> quoteOf(std::string_view text, const Span& span)
{
    std::size_t start = lineStart(text, span.offset);
    std::size_t line = positionOf(text, span.offset).line;
    for (std::size_t i = 0; i < kLinesBefore && start > 0; ++i, --line) {
        start = lineStart(text, start - 1);
    }
    std::vector<QuotedLine> lines;
    while (start <= text.size() && lines.size() < kMostLines) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto one = text.substr(start, end - start);
        one = one.ends_with('\r') ? one.substr(0, one.size() - 1) : one;
        const bool marked = end >= span.offset && start < std::max(span.end(), span.offset + 1);
        if (!marked && start > span.offset) {
            break;
        }
        lines.push_back({static_cast<int>(line++), shown(one, kLineBytes), marked});
        start = end + 1;
    }
    dedent(lines);
    return lines;
}

// The last names of a path are what people know a field by; the whole is in the tooltip.
QString trailOf(const verify::Verification& run, decode::NodeId node)
{
    constexpr int kMostNames = 3;
    QStringList names;
    const auto& tree = run.tree();
    for (auto at = node; at != decode::kNoNode && names.size() < kMostNames;
         at = tree.at(at).parent) {
        names.prepend(shown(tree.name(at, run.buffers()), 60));
        const auto& each = tree.at(at);
        if (each.kind == decode::NodeKind::Object && each.label) {
            break; // what a document of its own is wrapped in says nothing about its fields
        }
    }
    return names.join(QStringLiteral(" › "));
}

QString measureOf(const Span& span)
{
    const auto at = QStringLiteral("0x") + QString::number(span.offset, 16);
    return span.length == 0 ? Words::tr("at %1").arg(at)
                            : Words::tr("%1 B at %2").arg(span.length).arg(at);
}

} // namespace

SheetPlace policyPlace(const Buffer& policy, const Span& inText, std::optional<Span> clickable)
{
    const auto text = asText(policy.bytes());
    const auto name = policy.name().empty() ? Words::tr("The policy") : shown(policy.name(), 60);
    SheetPlace place;
    place.where = Words::tr("%1 line %2").arg(name).arg(positionOf(text, inText.offset).line);
    place.whole = place.where;
    place.span = clickable;
    if (inText.offset <= text.size()) {
        place.quote = quoteOf(text, inText);
    }
    return place;
}

SheetPlace placeOf(const verify::Verification& run, const Span& span, const QString& excerpt)
{
    if (run.policyBuffer() == span.buffer) {
        return policyPlace(run.buffers().at(span.buffer), span, span);
    }
    SheetPlace place;
    place.span = span;
    place.measure = measureOf(span);
    place.excerpt = excerpt;
    const auto node = run.tree().deepestAt(span);
    if (node != decode::kNoNode) {
        place.where = trailOf(run, node);
        place.whole = shown(run.tree().path(node, run.buffers()), 2000);
    } else {
        place.where = shown(run.buffers().at(span.buffer).name(), 60);
        place.whole = place.where;
    }
    return place;
}

} // namespace attest::ui
