// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/source_fields.h"

#include "servers/kube_contexts.h"
#include "servers/source_words.h"
#include "theme/form_rows.h"
#include "theme/text.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace attest::ui {
namespace {

using SignIn = SourceEntry::SignIn;

std::string trimmed(const QLineEdit* field)
{
    return utf8(field->text().trimmed());
}

// What is of another kind may still stand in a field that is not shown.
std::string shownIn(const QLineEdit* field)
{
    return field->isHidden() ? std::string() : trimmed(field);
}

// Separated however somebody likes.
std::string listed(const QLineEdit* field)
{
    static const QRegularExpression gaps(QStringLiteral("[\\s,]+"));
    return utf8(field->text().split(gaps, Qt::SkipEmptyParts).join(u','));
}

// Two ways of writing a path are one file.
std::string pathIn(const QLineEdit* field)
{
    const auto path = field->text().trimmed();
    return path.isEmpty() ? std::string() : utf8(QDir::cleanPath(QDir().absoluteFilePath(path)));
}

std::string withoutSlash(std::string url)
{
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url;
}

void choose(QComboBox& box, int value)
{
    box.setCurrentIndex(box.findData(value));
}

void write(QLineEdit* field, const std::string& text)
{
    field->setText(QString::fromStdString(text));
}

} // namespace

SourceFields::SourceFields()
    : m_form(new QFormLayout(this))
    , m_kind(choiceBox("sourceKind", tr("Kind of source")))
    , m_context(choiceBox("kubeContext", tr("Context")))
    , m_signIn(choiceBox("sourceSignIn", tr("Sign-in")))
    , m_choose(new QPushButton(tr("C&hoose files…")))
    , m_chooseKube(new QPushButton(tr("Ch&oose…")))
    , m_kept(mutedLabel("sourceSecretKept"))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addChoices();
    addAddress();
    addSignIn();
    m_name = line("sourceName", tr("Sho&w as"), tr("Empty: its address"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceFields::follow);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &SourceFields::follow);
    connect(m_context, &QComboBox::currentTextChanged, this, &SourceFields::changed);
    connect(m_kubeconfig, &QLineEdit::editingFinished, this, &SourceFields::findContexts);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_files.clear(); });
    connect(m_choose, &QPushButton::clicked, this, &SourceFields::chooseFiles);
    connect(m_chooseKube, &QPushButton::clicked, this, &SourceFields::chooseKubeconfig);
}

void SourceFields::addChoices()
{
    for (const auto each : SourceEntry::kKinds) {
        m_kind->addItem(kindText(each), static_cast<int>(each));
    }
    m_signIn->addItem(tr("Not needed"), static_cast<int>(SignIn::Nobody));
    m_signIn->addItem(tr("User and password"), static_cast<int>(SignIn::Basic));
    m_signIn->addItem(tr("Token"), static_cast<int>(SignIn::Bearer));
    m_context->setEditable(true);
    m_context->lineEdit()->setAccessibleName(m_context->accessibleName());
    for (auto* each : {m_choose, m_chooseKube}) {
        each->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    m_chooseKube->setObjectName(QStringLiteral("chooseKubeconfig"));
    m_chooseKube->setAccessibleName(tr("Choose a kubeconfig"));
}

void SourceFields::addAddress()
{
    addRow(*m_form, tr("&Kind"), m_kind);
    m_path = line("sourcePath", tr("&Path"), QStringLiteral("/var/log/spirl/server.log"));
    m_form->addRow(QString(), m_choose);
    m_command = line(
        "sourceCommand", tr("&Command"), QStringLiteral("journalctl -o json -f -u spirl-server"));
    m_host = line("journalHost", tr("H&ost"), tr("Empty: this machine. Else USER@HOST, by ssh"));
    m_units = line("journalUnits", tr("&Units"), tr("Empty: all. Else spirl-server, spirl-agent"));
    m_container = line("dockerContainer", tr("Containe&r"), QStringLiteral("spirl-server"));
    m_dockerContext = line("dockerContext", tr("Conte&xt"), tr("Empty: the current one"));
    m_kubeconfig
        = line("kubeconfig", tr("Ku&beconfig"), tr("Empty: KUBECONFIG, or ~/.kube/config"));
    m_form->addRow(QString(), m_chooseKube);
    addRow(*m_form, tr("Conte&xt"), m_context);
    m_nameSpace = line("kubeNamespace", tr("&Namespace"), QStringLiteral("spirl-system"));
    m_pods = line("kubePods", tr("Po&d or labels"),
        QStringLiteral("spirl-server-0, app.kubernetes.io/name=spirl-server"));
    m_url = line("sourceUrl", tr("&URL"));
    m_query = line("lokiQuery", tr("&Query"), QStringLiteral("{namespace=\"spirl-system\"}"));
    m_tenant
        = line("sourceTenant", tr("&Tenant"), tr("X-Scope-OrgID, where the service wants one"));
}

void SourceFields::addSignIn()
{
    addRow(*m_form, tr("Sign-&in"), m_signIn);
    m_user = line("sourceUser", tr("Us&er"));
    m_secret = line("sourceSecret", tr("&Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_form->addRow(QString(), m_kept);
}

QLineEdit* SourceFields::line(const char* name, const QString& label, const QString& hint)
{
    auto* field = textField(name, hint);
    field->setAccessibleName(QString(label).remove(u'&'));
    addRow(*m_form, label, field);
    connect(field, &QLineEdit::returnPressed, this, &SourceFields::entered);
    connect(field, &QLineEdit::textChanged, this, &SourceFields::changed);
    connect(field, &QLineEdit::textEdited, this, &SourceFields::typed);
    return field;
}

void SourceFields::clear(Kind kind)
{
    m_files.clear();
    for (auto* each : {m_name, m_path, m_command, m_host, m_units, m_container, m_dockerContext,
             m_kubeconfig, m_nameSpace, m_pods, m_url, m_query, m_tenant, m_user, m_secret}) {
        each->clear();
    }
    hintSecret({});
    m_signIn->setCurrentIndex(0);
    m_context->setCurrentText({});
    choose(*m_kind, static_cast<int>(kind));
    m_kind->setEnabled(true);
    setFocusProxy(m_kind);
    follow();
}

void SourceFields::fill(const SourceEntry& source)
{
    clear(source.kind);
    const auto parts = partsOf(source).value_or(SourceAddress());
    const std::pair<QLineEdit*, const std::string&> texts[]{{m_path, parts.path},
        {m_command, parts.command}, {m_nameSpace, parts.nameSpace}, {m_pods, parts.pods},
        {m_host, parts.host}, {m_units, parts.units}, {m_dockerContext, parts.dockerContext},
        {m_container, parts.container}, {m_url, parts.url}, {m_query, parts.query},
        {m_kubeconfig, source.kubeconfig}, {m_tenant, source.tenant}, {m_user, source.user},
        {m_name, source.name}};
    for (const auto& [field, text] : texts) {
        write(field, text);
    }
    m_context->setCurrentText(QString::fromStdString(parts.kubeContext));
    choose(*m_signIn, static_cast<int>(source.signIn));
    m_kind->setEnabled(false);
    setFocusProxy(m_name);
}

SourceFields::Kind SourceFields::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void SourceFields::follow()
{
    const auto now = kind();
    const bool web = now == Kind::Loki || now == Kind::Metrics || now == Kind::Prometheus;
    const std::pair<QWidget*, bool> rows[]{{m_path, now == Kind::File},
        {m_choose, now == Kind::File}, {m_command, now == Kind::Command},
        {m_kubeconfig, now == Kind::Kubernetes}, {m_chooseKube, now == Kind::Kubernetes},
        {m_context, now == Kind::Kubernetes}, {m_nameSpace, now == Kind::Kubernetes},
        {m_pods, now == Kind::Kubernetes}, {m_host, now == Kind::Journal},
        {m_units, now == Kind::Journal}, {m_container, now == Kind::Docker},
        {m_dockerContext, now == Kind::Docker}, {m_url, web}, {m_query, now == Kind::Loki},
        {m_tenant, now == Kind::Loki || now == Kind::Prometheus}, {m_signIn, web}};
    for (const auto& [field, isOfKind] : rows) {
        showRow(*m_form, field, isOfKind);
    }
    m_url->setPlaceholderText(exampleUrl(now));
    followSignIn();
    if (now == Kind::Kubernetes && m_context->count() == 0) {
        findContexts();
    }
    emit changed();
}

void SourceFields::followSignIn()
{
    const auto signIn = static_cast<SignIn>(m_signIn->currentData().toInt());
    const bool signsIn = !m_signIn->isHidden() && signIn != SignIn::Nobody;
    showRow(*m_form, m_user, signsIn && signIn == SignIn::Basic);
    showRow(*m_form, m_secret, signsIn);
    showRow(*m_form, m_kept, signsIn);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_secret))) {
        label->setText(signIn == SignIn::Bearer ? tr("To&ken") : tr("Pass&word"));
        m_secret->setAccessibleName(label->text().remove(u'&'));
    }
}

SourceAddress SourceFields::parts() const
{
    SourceAddress parts;
    parts.path = pathIn(m_path);
    parts.command = trimmed(m_command);
    parts.kubeContext = utf8(m_context->currentText().trimmed());
    parts.nameSpace = trimmed(m_nameSpace);
    parts.pods = trimmed(m_pods);
    parts.host = trimmed(m_host);
    parts.units = listed(m_units);
    parts.dockerContext = trimmed(m_dockerContext);
    parts.container = trimmed(m_container);
    parts.url = kind() == Kind::Loki ? withoutSlash(trimmed(m_url)) : trimmed(m_url);
    parts.query = trimmed(m_query);
    return parts;
}

SourceEntry SourceFields::one() const
{
    SourceEntry source;
    source.kind = kind();
    source.name = trimmed(m_name);
    source.address = addressOf(source.kind, parts());
    source.kubeconfig = shownIn(m_kubeconfig);
    source.tenant = shownIn(m_tenant);
    source.signIn = m_signIn->isHidden() ? SignIn::Nobody
                                         : static_cast<SignIn>(m_signIn->currentData().toInt());
    source.user = shownIn(m_user);
    return source;
}

std::vector<SourceEntry> SourceFields::all() const
{
    if (kind() != Kind::File || m_files.isEmpty()) {
        return {one()};
    }
    std::vector<SourceEntry> sources;
    for (const auto& file : m_files) {
        auto source = one();
        source.address = utf8(file);
        source.name = m_files.size() == 1 ? source.name : std::string();
        sources.push_back(std::move(source));
    }
    return sources;
}

QString SourceFields::typedSecret() const
{
    return m_secret->isHidden() ? QString() : m_secret->text();
}

void SourceFields::clearSecret()
{
    m_secret->clear();
}

void SourceFields::tellSecrets(const QString& sentence)
{
    m_kept->setText(sentence);
}

void SourceFields::hintSecret(const QString& hint)
{
    m_secret->setPlaceholderText(hint);
}

void SourceFields::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose log files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // One that is edited stays one.
    dialog->setFileMode(
        m_kind->isEnabled() ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Logs (*.log *.log.* *.gz *.jsonl *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_path->setText(files.join(QStringLiteral(", ")));
        m_files = files;
    });
    dialog->open();
}

void SourceFields::chooseKubeconfig()
{
    auto* dialog = new QFileDialog(this, tr("Choose a kubeconfig"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_kubeconfig->setText(file);
        findContexts();
    });
    dialog->open();
}

void SourceFields::findContexts()
{
    offerContexts(*m_context, trimmed(m_kubeconfig));
}

} // namespace attest::ui
