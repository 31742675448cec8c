// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claims_pane.h"

#include "base/hex.h"
#include "claims/certificate_box.h"
#include "claims/field.h"
#include "claims/rules.h"
#include "theme/copy_menu.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

namespace attest::ui {
namespace {

QLabel* readOnly(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// What a value is, quieter than the value.
QLabel* caption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(smallFont(label->font()));
    return label;
}

} // namespace

ClaimsPane::ClaimsPane(Actions& actions, QWidget* parent)
    : Pane(tr("Circumstances"), parent)
    , m_actions(actions)
{
    auto* form = new QWidget;
    auto* lines = new QVBoxLayout(form);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    buildAgent(*lines);
    buildServer(*lines);
    buildTrust(*lines);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form->setAutoFillBackground(true);
    form->setBackgroundRole(QPalette::Base);
    setContent(scroll);
    connectFields();
}

void ClaimsPane::addSection(QVBoxLayout& lines, const QString& title, QFormLayout& form)
{
    auto* heading = new QLabel(title);
    heading->setFont(captionFont(font()));
    heading->setForegroundRole(QPalette::PlaceholderText);
    form.setRowWrapPolicy(QFormLayout::WrapAllRows);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form.setVerticalSpacing(kGrid);
    lines.addWidget(heading);
    lines.addLayout(&form);
    lines.addSpacing(2 * kGrid);
}

void ClaimsPane::addRow(QFormLayout& form, const QString& text, QWidget* field)
{
    auto* label = caption(text);
    auto* focus = field->focusProxy() ? field->focusProxy() : field;
    label->setBuddy(focus);
    QString name = text;
    name.remove(QLatin1Char('&'));
    if (focus->accessibleName().isEmpty()) {
        focus->setAccessibleName(name);
    }
    form.addRow(label, field);
}

void ClaimsPane::buildAgent(QVBoxLayout& lines)
{
    m_domain = new QComboBox;
    m_domain->setObjectName(QStringLiteral("claims.domain"));
    m_domain->setEditable(true);
    m_domain->setInsertPolicy(QComboBox::NoInsert);
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_domainWrong = new QLabel;
    m_domainWrong->setObjectName(QStringLiteral("claims.domain.wrong"));
    m_domainWrong->setWordWrap(true);
    m_domainWrong->hide();
    m_resource = new Field(tr("Resource id hint"), rules::resourceId);
    m_resource->line()->setObjectName(QStringLiteral("claims.resource"));
    m_resource->line()->setFont(monoFont(font()));
    auto* form = new QFormLayout;
    addRow(*form, tr("Tenant &domain"), m_domain);
    form->addRow(m_domainWrong);
    addRow(*form, tr("&Resource id hint"), m_resource);
    addSection(lines, tr("What the agent named"), *form);
}

void ClaimsPane::buildServer(QVBoxLayout& lines)
{
    m_nonce = new Field(tr("Challenge given out"), rules::challenge);
    m_nonce->line()->setObjectName(QStringLiteral("claims.nonce"));
    m_clock = new Field(tr("Clock of the case in UTC"), rules::clock);
    m_clock->line()->setObjectName(QStringLiteral("claims.clock"));
    for (auto* field : {m_nonce, m_clock}) {
        field->line()->setFont(monoFont(font()));
    }
    auto* now = new QPushButton(tr("Now"));
    now->setObjectName(QStringLiteral("claims.now"));
    now->setAccessibleName(tr("Set the clock of the case to now"));
    m_clock->addControl(now);
    connect(now, &QPushButton::clicked, this,
        [this] { edit(tr("Set the clock to now"), [](auto& c) { c.context.now = wallClock(); }); });
    m_leeway = new QSpinBox;
    m_leeway->setObjectName(QStringLiteral("claims.leeway"));
    constexpr int kMostLeeway = 7 * 86400;
    m_leeway->setRange(0, kMostLeeway);
    m_leeway->setSingleStep(60);
    m_leeway->setSuffix(tr(" s"));
    m_leeway->setKeyboardTracking(false);
    m_trustDomain = new Field(tr("Trust domain"), rules::trustDomain);
    m_trustDomain->line()->setObjectName(QStringLiteral("claims.trust-domain"));
    m_template = new Field(tr("Path template"), rules::pathTemplate);
    m_template->line()->setObjectName(QStringLiteral("claims.template"));
    m_template->line()->setFont(monoFont(font()));
    m_arm = new QComboBox;
    m_arm->setObjectName(QStringLiteral("claims.arm"));
    m_arm->addItem(tr("Not asked"));
    m_arm->addItem(tr("Asked"));
    m_metadata = readOnly("claims.metadata");
    m_subscriptions = readOnly("claims.subscriptions");
    auto* form = new QFormLayout;
    addRow(*form, tr("Challenge given o&ut"), m_nonce);
    addRow(*form, tr("Clock of the case (&UTC)"), m_clock);
    addRow(*form, tr("&Leeway of clocks"), m_leeway);
    addRow(*form, tr("SPIFFE trust do&main"), m_trustDomain);
    addRow(*form, tr("SPIFFE &path template"), m_template);
    addRow(*form, tr("Azure Resource Mana&ger"), m_arm);
    form->addRow(caption(tr("Metadata domains in place of the policy's")), m_metadata);
    form->addRow(caption(tr("Subscriptions in place of the policy's")), m_subscriptions);
    addSection(lines, tr("What the server had"), *form);
}

void ClaimsPane::buildTrust(QVBoxLayout& lines)
{
    m_keys = readOnly("claims.keys");
    m_dropKeys = new QPushButton(tr("Remove the key set"));
    m_dropKeys->setObjectName(QStringLiteral("claims.keys.remove"));
    m_certificates = new CertificateBox;
    m_anchors = new QListWidget;
    m_anchors->setObjectName(QStringLiteral("claims.anchors"));
    m_anchors->setAccessibleName(tr("Anchors in force"));
    m_anchors->setTextElideMode(Qt::ElideMiddle);
    m_anchors->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    offerCopies(*m_anchors, [this](const QModelIndex& row) {
        const auto& anchor
            = live()->kept().context.anchors.all()[static_cast<std::size_t>(row.row())];
        return Copies{{tr("Copy the name"), shown(anchor.name)},
            {tr("Copy the SHA-256 of its key"), own(hex(anchor.spkiSha256))}};
    });
    auto* form = new QFormLayout;
    form->addRow(caption(tr("Keys at hand")), m_keys);
    form->addRow(m_dropKeys);
    form->addRow(caption(tr("Imported certificates")), m_certificates);
    addRow(*form, tr("&Anchors in force"), m_anchors);
    addSection(lines, tr("What is trusted"), *form);
}

// Scrolling through the form must not change what is under the pointer.
bool ClaimsPane::eventFilter(QObject* object, QEvent* event)
{
    const auto* widget = qobject_cast<QWidget*>(object);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    return Pane::eventFilter(object, event);
}

// A field that has the focus gives what is in it when it goes, and it goes after the pane.
ClaimsPane::~ClaimsPane()
{
    for (auto* each : findChildren<QObject*>()) {
        each->disconnect(this);
    }
}

void ClaimsPane::connectFields()
{
    for (QWidget* each : std::initializer_list<QWidget*>{m_domain, m_leeway, m_arm}) {
        each->setFocusPolicy(Qt::StrongFocus);
        each->installEventFilter(this);
    }
    const auto chooseDomain = [this] {
        const auto text = m_domain->currentText().trimmed();
        const auto wrong = rules::tenantDomain(text);
        m_domainWrong->setText(wrong);
        m_domainWrong->setVisible(!wrong.isEmpty());
        if (wrong.isEmpty()) {
            editMachine(tr("Name another tenant domain"),
                [&](auto& evidence) { evidence.tenantDomain = utf8(text); });
        }
    };
    connect(m_domain, &QComboBox::activated, this, chooseDomain);
    connect(m_domain->lineEdit(), &QLineEdit::editingFinished, this, chooseDomain);
    connect(m_resource, &Field::given, this, [this](const QString& text) {
        editMachine(tr("Name another resource id"),
            [&](auto& evidence) { evidence.resourceId = utf8(text); });
    });
    connect(m_nonce, &Field::given, this, [this](const QString& text) {
        edit(tr("Give out another challenge"), [&](auto& c) {
            c.context.nonce = text.isEmpty() ? std::nullopt : std::optional(utf8(text));
        });
    });
    connect(m_clock, &Field::given, this, [this](const QString& text) {
        edit(tr("Set the clock"), [&](auto& c) { c.context.now = *typedTime(text); });
    });
    connect(m_leeway, &QSpinBox::valueChanged, this, [this](int seconds) {
        edit(tr("Set the leeway"), [&](auto& c) { c.context.leeway = {seconds}; });
    });
    const auto identity = [this](const QString&) {
        edit(tr("Demand another identity"), [this](auto& c) {
            verify::IdentityDemand demand{utf8(m_trustDomain->line()->text().trimmed()),
                utf8(m_template->line()->text().trimmed())};
            const bool any = !demand.trustDomain.empty() || !demand.pathTemplate.empty();
            c.context.identity = any ? std::optional(std::move(demand)) : std::nullopt;
        });
    };
    connect(m_trustDomain, &Field::given, this, identity);
    connect(m_template, &Field::given, this, identity);
    connect(m_arm, &QComboBox::activated, this, [this](int at) {
        edit(at == 0 ? tr("Ask Resource Manager nothing") : tr("Ask Resource Manager"),
            [&](auto& c) {
                c.context.arm = at == 0 ? verify::Access::None : verify::Access::Granted;
            });
    });
    connect(m_dropKeys, &QPushButton::clicked, this,
        [this] { edit(tr("Remove the key set"), [](auto& c) { c.context.jwks.reset(); }); });
}

const verify::Evidence* ClaimsPane::machine() const
{
    if (!live()) {
        return nullptr;
    }
    const auto& all = live()->kept().evidence;
    const auto found = std::ranges::find(all, verify::Method::AzureImds, &verify::Evidence::method);
    return found == all.end() ? nullptr : &*found;
}

void ClaimsPane::edit(const QString& what, const Changing& change)
{
    if (live() && !m_showing) {
        auto next = live()->kept();
        change(next);
        live()->edit(what, std::move(next));
    }
}

void ClaimsPane::editMachine(
    const QString& what, const std::function<void(verify::Evidence&)>& change)
{
    const auto* before = machine();
    if (!before || m_showing) {
        return;
    }
    auto after = *before;
    change(after);
    if (after.tenantDomain == before->tenantDomain && after.resourceId == before->resourceId) {
        return;
    }
    edit(what, [&](casefile::Case& c) {
        *std::ranges::find(c.evidence, verify::Method::AzureImds, &verify::Evidence::method)
            = after;
    });
}

} // namespace attest::ui
