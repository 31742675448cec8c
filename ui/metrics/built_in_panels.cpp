// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_spec.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

using Take = watch::LineQuestion::Take;
using Meaning = ChartSeries::Meaning;
using telemetry::LabelMatch;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::MetricsPane)
};

constexpr char kSigner[] = "spirl_attestation_signer_proof";
constexpr char kAgent[] = "spirl_attestation_agent_proof";
constexpr char kCalls[] = "grpc_server_handled";
constexpr std::size_t kMostLines = 6;

LabelMatch oneOf(std::string label, std::vector<std::string> values)
{
    return {std::move(label), std::move(values), LabelMatch::Is::OneOf};
}
LabelMatch noneOf(std::string label, std::vector<std::string> values)
{
    return {std::move(label), std::move(values), LabelMatch::Is::NoneOf};
}
LabelMatch failed()
{
    return oneOf("outcome", {"failed", "failure", "error"});
}

PanelPart part(Take take, telemetry::SeriesMatch what, std::vector<std::string> by,
    const QString& name = {}, Meaning meaning = Meaning::Plain)
{
    PanelPart made;
    made.question.take = take;
    made.question.what = std::move(what);
    made.question.by = std::move(by);
    made.question.most = kMostLines;
    made.name = name;
    made.meaning = meaning;
    return made;
}

PanelPart share(telemetry::SeriesMatch what, std::vector<std::string> by)
{
    auto made = part(Take::Share, what, std::move(by), Words::tr("failed"), Meaning::Bad);
    made.question.whole.key = what.key;
    return made;
}

PanelPart quantile(double q, std::string key, std::vector<std::string> by, const QString& name)
{
    auto made = part(Take::Quantile, {std::move(key), {}}, std::move(by), name);
    made.question.quantile = q;
    return made;
}

std::vector<PanelPart> proofs(const char* key, std::vector<std::string> by, const QString& fine,
    const QString& bad, Meaning good = Meaning::Good)
{
    return {part(Take::Rate, {key, {oneOf("outcome", {"success"})}}, by, fine, good),
        part(Take::Rate, {key, {failed()}}, by, bad, Meaning::Bad)};
}

std::vector<PanelPart> both(std::vector<PanelPart> some, std::vector<PanelPart> more)
{
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

PanelSpec panel(const char* id, const QString& title, const QString& unit,
    std::vector<PanelPart> parts, double scale = 1, std::string limitKey = {})
{
    PanelSpec made;
    made.id = QLatin1String(id);
    made.title = title;
    made.unit = unit;
    made.parts = std::move(parts);
    made.scale = scale;
    made.limitKey = std::move(limitKey);
    return made;
}

std::vector<PanelPart> mints(const char* key, const QString& fine, const QString& bad)
{
    return {part(Take::Rate, {key, {oneOf("status_code", {"ok"})}}, {}, fine, Meaning::Good),
        part(Take::Rate, {key, {noneOf("status_code", {"ok"})}}, {}, bad, Meaning::Bad)};
}

} // namespace

std::vector<PanelSpec> builtInPanels()
{
    const auto perSecond = Words::tr("a second");
    const auto seconds = Words::tr("s");
    const auto percent = QStringLiteral("%");
    const auto success = Words::tr("success");
    const auto bad = Words::tr("failed");
    const auto servers = Words::tr("server");
    const auto agents = Words::tr("agent");
    const auto serversFailed = Words::tr("server, failed");
    const auto agentsFailed = Words::tr("agent, failed");
    const auto median = Words::tr("half within");
    const auto most = Words::tr("99 % within");
    const telemetry::SeriesMatch badCalls{kCalls, {noneOf("grpc_code", {"ok", "canceled"})}};
    return {
        panel("proofs", Words::tr("Proofs per second"), {},
            proofs(kSigner, {"attestor_type"}, success, bad)),
        panel("share", Words::tr("Failed share"), percent,
            {share({kSigner, {failed()}}, {"attestor_type"})}, 100, kSigner),
        panel("sides", Words::tr("Agents and signers"), perSecond,
            both(proofs(kSigner, {}, servers, serversFailed),
                proofs(kAgent, {}, agents, agentsFailed, Meaning::Plain))),
        panel("mints", Words::tr("SVIDs minted"), perSecond,
            both(mints("spirl_server_mint_svid", servers, serversFailed),
                mints("spirl_agent_mint_svid", agents, agentsFailed))),
        panel("mint-time", Words::tr("Time to mint"), seconds,
            {quantile(0.5, "spirl_server_mint_svid_duration_seconds", {}, median),
                quantile(0.99, "spirl_server_mint_svid_duration_seconds", {}, most)}),
        panel("grpc", Words::tr("gRPC calls failing"), percent, {share(badCalls, {"grpc_service"})},
            100, kCalls),
        panel("grpc-time", Words::tr("gRPC time, 99 % within"), seconds,
            {quantile(0.99, "grpc_server_handling_seconds", {"grpc_service"}, {})}),
        panel("expiring", Words::tr("SVIDs about to expire"), {},
            {part(Take::Value, {"spirl_agent_svid_expiring", {}}, {"svid_type"}, {},
                Meaning::Doubtful)}),
        expiryPanel({}),
        panel("memory", Words::tr("Memory"), QStringLiteral("MiB"),
            {part(Take::Value, {"process_resident_memory_bytes", {}}, {"instance"})},
            1.0 / (1 << 20)),
        panel("processor", Words::tr("Processor"), percent,
            {part(Take::Rate, {"process_cpu_seconds", {}}, {"instance"})}, 100),
    };
}

} // namespace attest::ui
