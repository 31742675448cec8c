// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Qt's marker of a sentence that is translated when it is shown, for code that is free of Qt: lupdate
// goes by its name alone. Written as Qt writes it, so that both may be seen in one place.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif
