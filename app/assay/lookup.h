// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/catalogue.h"

#include <span>
#include <string_view>
#include <vector>

namespace attest::app {

/// An attribute that a verification can give, as the product's documentation lists it.
struct AttributeFacts {
    std::string_view key;     ///< "azure_imds.vm.name"
    std::string_view source;  ///< where the value comes from, as marked
    std::string_view meaning; ///< one sentence, as marked
};
[[nodiscard]] std::span<const AttributeFacts> attributeFacts();

/// An error of Entra ID's login host that asking for a token can end with.
struct LoginError {
    std::string_view code;    ///< "AADSTS500011"
    std::string_view meaning; ///< as marked
    std::string_view remedy;  ///< as marked
};
[[nodiscard]] std::span<const LoginError> loginErrors();

/// Those that a text names.
[[nodiscard]] std::vector<const LoginError*> loginErrorsIn(std::string_view text);

/// What somebody may mean who asks for a text: an id, an attribute, a login error, or words of a server's
/// log. In that order, the first that fits alone; ids without regard to case.
struct Lookup {
    std::vector<const explain::Entry*> issues;
    std::vector<const AttributeFacts*> attributes;
    std::vector<const LoginError*> errors;
    [[nodiscard]] std::size_t count() const
    {
        return issues.size() + attributes.size() + errors.size();
    }
};
[[nodiscard]] Lookup lookup(std::string_view asked);

} // namespace attest::app
