// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/lab.h"
#include "lab/scenario/scenario.h"

namespace attest::lab {

/// The login of a method in a lab that is running, on its default machine, with nothing wrong with it.
[[nodiscard]] Scene sceneIn(const Lab& lab, verify::Method method);

/// Puts what the scene's faults changed before the lab's own services, so that whoever asks these meets
/// it, by sockets and without. Texts, clock and anchors are for the server to take from the scene.
void stage(Lab& lab, const Scene& scene);

} // namespace attest::lab
