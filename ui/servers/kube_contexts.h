// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

class QComboBox;

namespace attest::ui {

/// Offers the contexts of a kubeconfig (empty: of KUBECONFIG, or the usual one) once they are read, which
/// another thread does. What stands in the box stays.
void offerContexts(QComboBox& box, std::string kubeconfig);

} // namespace attest::ui
