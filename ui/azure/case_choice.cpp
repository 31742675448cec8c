// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/case_choice.h"

#include "azure/fetched_case.h"
#include "doctor/evidence.h"
#include "theme/text.h"

namespace attest::ui {

void lookAt(const CaseTaken& taken, doctor::Subject& subject)
{
    subject.evidence = taken.name;
    trust::Workbench bench;
    const auto appraisal = casefile::replay(taken.kept, bench);
    if (!appraisal) {
        return; // the check says that the case has no certificates; the case says why
    }
    doctor::lookAt(*appraisal, subject);
    if (taken.downloads == CaseTaken::Downloads::LeaveOut) {
        subject.downloads.clear();
    }
}

CaseChoice::CaseChoice(AzureDesk& desk, OpenCases& cases, QWidget* parent)
    : QCheckBox(parent)
    , m_desk(desk)
    , m_cases(cases)
{
    setObjectName(QStringLiteral("takeCase"));
    setChecked(true);
    setToolTip(
        tr("Looks at the certificates that its verdict rests on, at where they are downloaded, "
           "and at the audience and issuer of its policy"));
    // As wide as there is room for: a case may be called anything.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&cases, &OpenCases::shownChanged, this, &CaseChoice::follow);
    connect(&cases, &OpenCases::listChanged, this, &CaseChoice::follow);
    follow();
}

void CaseChoice::follow()
{
    constexpr std::size_t kLongest = 80;
    const auto* live = m_cases.shown();
    setEnabled(live);
    setText(live ? tr("&Look at the open case too: %1")
                       .arg(shown(utf8(live->name()), kLongest).replace(u'&', QLatin1String("&&")))
                 : tr("No case is open: the document of this machine is looked at"));
}

std::optional<CaseTaken> CaseChoice::taken() const
{
    const auto* live = m_cases.shown();
    const auto* connection = m_desk.chosen();
    if (!live || !connection || !isChecked()) {
        return std::nullopt;
    }
    const auto& kept = live->kept();
    const bool here
        = connection->lab == isSimulated(kept) && !isOfAnotherTenant(m_desk.labAnchors(), kept);
    return CaseTaken{utf8(live->name()), kept,
        here ? CaseTaken::Downloads::LookAt : CaseTaken::Downloads::LeaveOut};
}

} // namespace attest::ui
