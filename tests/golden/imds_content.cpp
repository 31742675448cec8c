// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario raw(const World& w, const std::string& name, const std::string& intent,
    const std::function<std::string(std::string)>& change, const std::string& cause)
{
    return imds(
        w, "imds-content-" + name, intent,
        [&](Imds& in) { in.document.rawContent = change(lab::attestedContent(in.document)); },
        inseparable(lackingThen(fails("content", cause), imdsLackingWithout("content")),
            "nothing is known of the machine"));
}

Scenario changed(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Imds&)>& change, const Expected& expected)
{
    return imds(w, "imds-content-" + name, intent, change, expected);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

void anySubscription(Imds& in)
{
    in.policy.tenants.front().subscriptions.clear();
}

std::vector<Scenario> unreadable(const World& w)
{
    return {
        raw(
            w, "not-json", "What was signed is no JSON.",
            [](const std::string&) { return "vmId=1"; }, "content.json"),
        raw(
            w, "empty", "Nothing was signed.", [](const std::string&) { return ""; },
            "content.json"),
        raw(
            w, "not-utf8", "The signed text is not UTF-8.",
            [](std::string text) { return replaced(std::move(text), "22_04", "\xff_04"); },
            "content.json"),
        raw(
            w, "not-object", "What was signed is a JSON list.",
            [](const std::string& text) { return "[" + text + "]"; }, "content.not-object"),
        raw(
            w, "duplicate-name", "Two machine ids: two readers may take different ones.",
            [&w](std::string text) {
                return replaced(std::move(text), "{", "{\"vmId\":\"" + w.otherVmId + "\",");
            },
            "content.duplicate-name"),
        raw(
            w, "escaped-duplicate", "The second machine id hides in an escape.",
            [&w](std::string text) {
                return replaced(std::move(text), "{", "{\"\\u0076mId\":\"" + w.otherVmId + "\",");
            },
            "content.duplicate-name"),
        raw(
            w, "member-type", "The machine id is a number.",
            [&w](std::string text) { return replaced(std::move(text), "\"" + w.vmId + "\"", "7"); },
            "content.member-type"),
        raw(
            w, "plan-null", "The plan is null where the service writes an object.",
            [](std::string text) {
                return replaced(
                    std::move(text), "{\"name\":\"\",\"product\":\"\",\"publisher\":\"\"}", "null");
            },
            "content.member-type"),
    };
}

std::vector<Scenario> incomplete(const World& w)
{
    const Expected missing = fails("content", "content.missing-field");
    const Expected empty = fails("content", "content.empty-field");
    const Expected notGuid = fails("content", "content.not-a-guid");
    return {
        changed(
            w, "no-vm-id", "The document names no machine.",
            [](Imds& in) { in.document.omitted = {"vmId"}; }, missing),
        changed(
            w, "no-subscription", "The document names no subscription, as those of 2019 did.",
            [](Imds& in) {
                in.document.omitted = {"subscriptionId"};
                anySubscription(in);
            },
            missing),
        changed(
            w, "no-nonce", "The document has no nonce.",
            [](Imds& in) { in.document.omitted = {"nonce"}; },
            inseparable(lackingThen(missing, {"nonce"}), "there is no nonce to compare")),
        changed(
            w, "empty-vm-id", "The machine id is the empty text.",
            [](Imds& in) { in.document.vmId.clear(); }, empty),
        changed(
            w, "empty-subscription", "The subscription is the empty text.",
            [](Imds& in) {
                in.document.subscriptionId.clear();
                anySubscription(in);
            },
            empty),
        changed(
            w, "vm-id-not-a-guid", "The machine id is no GUID.",
            [](Imds& in) { in.document.vmId = "not-a-guid"; }, notGuid),
        changed(
            w, "vm-id-without-dashes",
            "The machine id is a GUID without its dashes: another spelling.",
            [](Imds& in) { std::erase(in.document.vmId, '-'); }, notGuid),
        changed(
            w, "subscription-not-a-guid", "The subscription is no GUID.",
            [](Imds& in) {
                in.document.subscriptionId = "contoso";
                anySubscription(in);
            },
            notGuid),
        changed(
            w, "upper-case", "GUIDs in upper case are GUIDs.",
            [](Imds& in) {
                in.document.vmId = "5E8D2C71-B6F3-4A09-9E14-C0A7F3D5B982";
                in.document.subscriptionId = "2B1F6C3D-8E47-4A95-B0D2-61C7E9F0A4B3";
            },
            passes()),
        changed(
            w, "unknown-member", "A member that is not known yet changes nothing.",
            [](Imds& in) {
                in.document.rawContent = replaced(
                    lab::attestedContent(in.document), "{", "{\"isolationLevel\":\"high\",");
            },
            passes()),
        changed(
            w, "licence-and-plan", "Licence type and plan are filled in.",
            [](Imds& in) {
                in.document.licenseType = "Windows_Server";
                in.document.plan = {"basic", "appliance", "example"};
            },
            passes()),
    };
}

} // namespace

std::vector<Scenario> imdsContent(const World& w)
{
    std::vector<Scenario> all = unreadable(w);
    const std::vector<Scenario> more = incomplete(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden
