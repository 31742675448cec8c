// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"
#include "doctor/subject.h"
#include "shell/open_cases.h"

#include <QtWidgets/QCheckBox>

namespace attest::ui {

/// The open case as the doctor takes it: a value, so that it is judged off the interface's thread.
struct CaseTaken {
    std::string name;
    casefile::Case kept;
    /// Downloads that a simulated tenant's case names are there alone, and those of other cases are not.
    enum class Downloads { LookAt, LeaveOut } downloads = Downloads::LookAt;
};

/// Judges the case, and has the doctor look at what its verdict rests on. May take long.
void lookAt(const CaseTaken& taken, doctor::Subject& subject);

/// Whether the doctor looks at the open case. It says which one that is.
class CaseChoice final : public QCheckBox {
    Q_OBJECT
public:
    CaseChoice(AzureDesk& desk, OpenCases& cases, QWidget* parent = nullptr);

    /// Nothing where none is open, or it is to be left out.
    [[nodiscard]] std::optional<CaseTaken> taken() const;

private:
    void follow();

    AzureDesk& m_desk;
    OpenCases& m_cases;
};

} // namespace attest::ui
