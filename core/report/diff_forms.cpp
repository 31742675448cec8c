// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "report/diff.h"
#include "report/story_words.h"
#include "report/text_page.h"

namespace attest::report {
namespace {

const char* sideName(Side side)
{
    switch (side) {
    case Side::Both:
        return "both";
    case Side::OnlyLeft:
        return "left";
    case Side::OnlyRight:
        break;
    }
    return "right";
}

void write(TextPage& page, const Difference& difference)
{
    page.line(clean(difference.path));
    if (difference.side != Side::OnlyRight) {
        page.line(page.painted("  - " + clean(difference.left), Tone::Bad));
    }
    if (difference.side != Side::OnlyLeft) {
        page.line(page.painted("  + " + clean(difference.right), Tone::Good));
    }
}

} // namespace

std::string toText(const ReportDiff& diff, const TextStyle& style)
{
    TextPage page(style);
    const StoryWords words(style.language);
    if (diff.same()) {
        page.line(words.tr(WORDS("The two reports are the same.")));
        return page.take();
    }
    page.paragraph(
        words.tr(WORDS("Outcome: {}, then {}."), {diff.leftOutcome, diff.rightOutcome}), 0);
    if (!diff.firstStage.empty()) {
        page.paragraph(
            words.tr(WORDS("The first stage that comes out differently: {}."), {diff.firstStage}),
            0);
    }
    page.paragraph(
        words.tr(WORDS("Values that differ: {}."), {std::to_string(diff.differences.size())}), 0);
    page.line();
    for (const Difference& difference : diff.differences) {
        write(page, difference);
    }
    return page.take();
}

std::string toJson(const ReportDiff& diff)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject();
    json.key("same").boolean(diff.same());
    json.member("leftOutcome", diff.leftOutcome).member("rightOutcome", diff.rightOutcome);
    json.key("firstStage");
    if (diff.firstStage.empty()) {
        json.null();
    } else {
        json.string(diff.firstStage);
    }
    json.key("differences").beginArray();
    for (const Difference& difference : diff.differences) {
        json.beginObject();
        json.member("path", difference.path).member("in", sideName(difference.side));
        if (difference.side != Side::OnlyRight) {
            json.key("left").raw(difference.left);
        }
        if (difference.side != Side::OnlyLeft) {
            json.key("right").raw(difference.right);
        }
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace attest::report
