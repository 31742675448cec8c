// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "case/read_parts.h"

#include <algorithm>

namespace attest::casefile {
namespace {

Problem notJson(Problem problem)
{
    problem.params.push_back({"reason", std::string(problem.id.value)});
    problem.id = issue::kNotJson;
    return problem;
}

// The version decides what every other member means, so it is looked at before any of them.
void readVersion(Reading& reading, Fields& root)
{
    if (!reading.failed() && !root.has("attestcase")) {
        root.fail(issue::kNotACase, {});
        return;
    }
    const std::int64_t version = root.number("attestcase", 0, 1'000'000);
    if (!reading.failed() && version != kCaseVersion) {
        root.fail(issue::kUnknownVersion,
            {{"found", version}, {"supported", std::int64_t{kCaseVersion}}});
    }
}

std::string readDigest(Fields& in, const char* name)
{
    const auto text = in.textOrNull(name);
    if (!text) {
        return {};
    }
    const bool lowerHex
        = std::ranges::all_of(*text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
    if (text->size() != 64 || !lowerHex) {
        in.badValue(name, *text);
    }
    return *text;
}

// An appraisal takes the first of each method, and without a policy the first of all.
const verify::Evidence* unjudged(const Case& c)
{
    for (std::size_t i = 1; i < c.evidence.size(); ++i) {
        const auto same
            = [&](const verify::Evidence& other) { return other.method == c.evidence[i].method; };
        const auto earlier = c.evidence.begin() + static_cast<std::ptrdiff_t>(i);
        if (!c.hasPolicy || std::any_of(c.evidence.begin(), earlier, same)) {
            return &c.evidence[i];
        }
    }
    return nullptr;
}

} // namespace

verify::Evidence readEvidence(Fields& in)
{
    verify::Evidence evidence;
    evidence.method = in.word("method", kMethods);
    evidence.name = in.text("name");
    evidence.form = in.word("form", kForms);
    evidence.tenantDomain = in.text("tenantDomain");
    evidence.resourceId = in.text("resourceId");
    evidence.signature = in.word("signature", kSignatures);
    evidence.bytes = in.bytes("base64");
    in.finish();
    return evidence;
}

void readPolicy(Fields& in, Case& c)
{
    auto policy = in.objectOrNull("policy");
    if (!policy) {
        return;
    }
    c.hasPolicy = true;
    c.policyName = policy->text("name");
    c.policy = policy->bytes("base64");
    policy->finish();
}

Note readNote(Fields& in)
{
    Note note;
    note.target = in.text("target");
    note.text = in.text("text");
    note.written = in.time("written");
    in.finish();
    return note;
}

Result<Case> read(std::string name, Bytes text)
{
    if (text.size() > kCaseBytes) {
        return Problem{issue::kTooLarge, {{"limit", static_cast<std::int64_t>(kCaseBytes)}}, {}};
    }
    auto json = decode::readJsonText(std::move(name), std::move(text));
    if (!json) {
        return notJson(json.problem());
    }
    Reading reading{std::move(json).value(), {}};
    if (reading.json.tree.at(0).kind != decode::NodeKind::Object) {
        return Problem{issue::kNotACase, {}, reading.json.tree.at(0).span};
    }
    Fields root(reading, 0, {});
    readVersion(reading, root);
    Case c;
    static_cast<void>(root.text("program")); // for people who read the file
    for (Fields& each : root.objects("evidence")) {
        c.evidence.push_back(readEvidence(each));
    }
    readPolicy(root, c);
    readSettings(root.object("settings"), c.context);
    c.context.anchors = readAnchors(root);
    c.context.pool = readPool(root);
    for (Fields& each : root.objects("exchanges")) {
        c.exchanges.push_back(readExchange(each));
    }
    for (Fields& each : root.objects("notes")) {
        c.notes.push_back(readNote(each));
    }
    c.reportSha256 = readDigest(root, "reportSha256");
    root.finish();
    if (reading.failed()) {
        return *reading.problem;
    }
    if (const verify::Evidence* extra = unjudged(c)) {
        return Problem{issue::kUnjudgedEvidence, {{"name", extra->name}}, {}};
    }
    return c;
}

} // namespace attest::casefile
