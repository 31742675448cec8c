// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/claims.h"

namespace attest::lab::tap {

void claim(Scene& scene, std::string name, std::string json)
{
    token(scene, [name = std::move(name), json = std::move(json)](TokenSpec& spec) {
        spec.omitted = {name};
        std::string payload = tokenPayload(spec);
        payload.insert(payload.size() - 1, ",\"" + name + "\":" + json);
        spec.rawPayload = payload;
    });
}

void withoutClaim(Scene& scene, std::string name)
{
    token(scene, [name = std::move(name)](TokenSpec& spec) { spec.omitted = {name}; });
}

void header(Scene& scene, std::function<std::string(const std::string& kid)> members)
{
    token(scene, [made = "{" + members(scene.world()->keys.signing.kid) + "}"](TokenSpec& spec) {
        spec.rawHeader = made;
    });
}

} // namespace attest::lab::tap
