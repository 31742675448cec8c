// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/contract.h"

#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr std::string_view kStages[] = {"decode", "cms", "signature", "chain", "name", "nonce",
    "content", "policy", "header", "key", "claims", "json", "yaml", "metrics", "log"};

/// Of `verify signature`; `verify jws` and `verify token` take those that --algs allows.
constexpr std::string_view kAlgorithms[] = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"};

int runContract(Invocation& invocation)
{
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    json.key("verbs").beginArray();
    for (const Verb* verb : allVerbs()) {
        json.string(verb->name);
    }
    json.endArray().key("stages").beginArray();
    for (const auto stage : kStages) {
        json.string(stage);
    }
    json.endArray().key("codes").beginArray();
    for (const auto& entry : explain::entries()) {
        json.string(entry.id);
    }
    json.endArray().key("algs").beginArray();
    for (const auto algorithm : kAlgorithms) {
        json.string(algorithm);
    }
    invocation.out(json.endArray().endObject().take() + "\n");
    return kAccept;
}

} // namespace

const Verb kContract{"contract", Family::Machine,
    QT_TRANSLATE_NOOP("assay", "verbs, stages, codes and algorithms, for programs"), {}, {},
    runContract};

} // namespace attest::app
