// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/redact.h"
#include "doctor/page.h"
#include "report/contract.h"

namespace attest::doctor {
namespace {

void write(JsonWriter& json, const Finding& finding)
{
    const auto words = wordsOf(finding, explain::Language::English);
    json.beginObject().member("code", finding.id.value);
    json.member("severity", severityName(finding.severity)).member("title", words.title);
    json.member("explanation", words.explanation).member("remedy", words.remedy);
    json.key("params").beginObject();
    for (const auto& param : finding.params) {
        if (const auto* number = std::get_if<std::int64_t>(&param.value)) {
            json.key(param.name).number(*number);
        } else {
            json.member(param.name, redactSecrets(paramText(param.value)));
        }
    }
    json.endObject().endObject();
}

void write(JsonWriter& json, const Diagnosis& each)
{
    json.beginObject().member("check", each.check);
    json.member("state", verify::stageStateName(each.state));
    json.key("milliseconds").number(each.took.count());
    json.key("findings").beginArray();
    for (const auto& finding : each.findings) {
        write(json, finding);
    }
    json.endArray().key("commands").beginArray();
    for (const auto& command : each.commands) {
        json.beginObject().member(
            "where", command.where == Command::Where::OnTheHost ? "host" : "here");
        json.key("argv").beginArray();
        for (const auto& word : command.argv) {
            json.string(word);
        }
        json.endArray().endObject();
    }
    json.endArray().key("acts").beginArray();
    for (const auto& act : each.acts) {
        json.beginObject().member("id", act.id).member("method", act.method);
        json.member("url", act.url).key("body").raw(act.body).endObject();
    }
    json.endArray().endObject();
}

} // namespace

std::string toJson(const Examined& examined)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject().key("contract").number(report::kContractVersion);
    json.member("connection", examined.connection).member("cloud", examined.cloud);
    json.key("lab").boolean(examined.lab);
    json.member("tenant", examined.tenant).member("account", examined.account);
    json.member("examinedAt", formatRfc3339(examined.at));
    json.member("summary", summaryOf(examined.diagnoses, explain::Language::English));
    json.key("checks").beginArray();
    for (const auto& each : examined.diagnoses) {
        write(json, each);
    }
    json.endArray().endObject();
    return json.take() + "\n";
}

} // namespace attest::doctor
