// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/taps.h"

#include "base/json_writer.h"
#include "decode/base64.h"
#include "lab/exchange/json_body.h"
#include "lab/faults/scene_texts.h"
#include "lab/mint/attested.h"

namespace attest::lab::tap {

void content(Scene& scene, std::function<void(AttestedSpec&)> change)
{
    scene.tenant->change([change = std::move(change)](World& world) {
        world.hooks.documentContent
            = [change](const Machine&, AttestedSpec& spec) { change(spec); };
    });
}

void shape(Scene& scene, std::function<void(CmsShape&)> change)
{
    scene.tenant->change([change = std::move(change)](World& world) {
        world.hooks.documentShape = [change](const Machine&, CmsShape& made) { change(made); };
    });
}

void token(Scene& scene, std::function<void(TokenSpec&)> change)
{
    scene.tenant->change(
        [change = std::move(change)](World& world) { world.hooks.token = change; });
}

void imds(Scene& scene, std::string path, Answer answer)
{
    scene.imds = [usual = scene.imds, path = std::move(path), answer = std::move(answer)](
                     const http::Request& request) {
        return request.path().starts_with(path) ? answer(request, usual) : usual(request);
    };
}

void host(Scene& scene, const std::string& name, std::string part, Answer answer)
{
    auto& handler = scene.hosts[name];
    handler = [usual = handler, part = std::move(part), answer = std::move(answer)](
                  const http::Request& request) {
        return request.path().find(part) != std::string::npos ? answer(request, usual)
                                                              : usual(request);
    };
}

void downloads(Scene& scene, Answer answer)
{
    for (const char* name :
        {"www.microsoft.com", "caissuers.microsoft.com", "cacerts.digicert.com"}) {
        host(scene, name, "", answer);
    }
}

namespace {

Answer rewriting(std::function<std::string(std::string)> rewrite)
{
    return
        [rewrite = std::move(rewrite)](const http::Request& request, const http::Handler& usual) {
            auto response = usual(request);
            if (response.status == 200) {
                response.body = rewrite(std::move(response.body));
            }
            return response;
        };
}

void entra(Scene& scene, const std::string& part, const Answer& answer)
{
    const auto& facts = factsOf(scene.world()->cloud);
    for (const auto& name : {std::string(facts.authorityHost), hostOf(facts.tokenIssuer)}) {
        host(scene, name, part, answer);
    }
}

} // namespace

void keys(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    entra(scene, "/discovery/", rewriting(std::move(rewrite)));
}

void discovery(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    entra(scene, "/.well-known/", rewriting(std::move(rewrite)));
}

void machineObject(Scene& scene, Answer answer)
{
    host(scene, hostOf(factsOf(scene.world()->cloud).managementUrl), "/virtualMachines/",
        std::move(answer));
}

void document(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    imds(scene, "/metadata/attested/document", rewriting(std::move(rewrite)));
}

void signature(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    document(scene, [rewrite = std::move(rewrite)](const std::string& whole) {
        const auto json = JsonBody::read(whole);
        return "{\"encoding\":\"pkcs7\",\"signature\":\""
            + rewrite(json ? json->text("signature") : "") + "\"}";
    });
}

void message(Scene& scene, std::function<Bytes(Bytes)> rewrite)
{
    signature(scene, [rewrite = std::move(rewrite)](const std::string& text) {
        auto der = decode::fromBase64(text, decode::Base64Form::Strict);
        return decode::base64(rewrite(der ? *der : Bytes{}));
    });
}

void compactToken(Scene& scene, std::function<std::string(std::string)> rewrite)
{
    imds(scene, "/metadata/identity/oauth2/token",
        rewriting([rewrite = std::move(rewrite)](const std::string& whole) {
            const auto json = JsonBody::read(whole);
            JsonWriter made;
            made.beginObject().member(
                "access_token", rewrite(json ? json->text("access_token") : ""));
            return made.member("token_type", "Bearer").endObject().take();
        }));
}

Answer status(int code)
{
    return [code](const http::Request&, const http::Handler&) { return http::text(code, ""); };
}

Answer late(std::chrono::milliseconds delay)
{
    return [delay](const http::Request& request, const http::Handler& usual) {
        auto response = usual(request);
        response.delay = delay;
        return response;
    };
}

Answer body(std::string text)
{
    return [text = std::move(text)](
               const http::Request&, const http::Handler&) { return http::text(200, text); };
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos && !from.empty();
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string inserted(std::string text, std::size_t at, std::string_view piece)
{
    return text.insert(std::min(at, text.size()), piece);
}

std::string around(std::string_view before, std::string_view text, std::string_view after)
{
    std::string out(before);
    return out.append(text).append(after);
}

void replaceIn(std::string& text, std::string_view from, std::string_view to)
{
    text = replaced(std::move(text), from, to);
}

CertificateSpec leafSpec(const Scene& scene)
{
    return scene.pki().leafSpec(
        scene.world()->cloud, scene.onMachine().location, scene.world()->signers);
}

Certificate usualLeaf(const Scene& scene)
{
    return scene.pki().leaf(
        scene.world()->cloud, scene.onMachine().location, scene.world()->signers);
}

void signWith(Scene& scene, Certificate leaf)
{
    shape(scene, [leaf = std::move(leaf)](CmsShape& made) { made = azureShape(leaf); });
}

void leaf(Scene& scene, std::function<void(CertificateSpec&)> change)
{
    CertificateSpec spec = leafSpec(scene);
    change(spec);
    signWith(scene, issued(std::move(spec), usualLeaf(scene).key, scene.pki().issuingCa()));
}

} // namespace attest::lab::tap
