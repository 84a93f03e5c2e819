const english = `began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build came=come chose=choose
chosen=choose drew=draw drawn=draw dropped=drop fell=fall fallen=fall felt=feel forgot=forget forgotten=forget
found=find gave=give given=give gone=go went=go grew=grow grown=grow held=hold hidden=hide hung=hang kept=keep
knew=know known=know laid=lay led=lead left=leave lent=lend lost=lose made=make meant=mean met=meet paid=pay
ran=run rang=ring rung=ring said=say sat=sit saw=see seen=see sent=send shown=show shut=shut slept=sleep sold=sell
spent=spend spoke=speak spoken=speak stole=steal stolen=steal stood=stand stuck=stick swore=swear taken=take took=take
taught=teach thought=think threw=throw thrown=throw told=tell tore=tear torn=tear understood=understand woke=wake
wore=wear worn=wear wrote=write written=write children=child men=man women=woman people=person feet=foot`;

const french = `yeux=œil vendu=vendre vendue=vendre perdu=perdre perdue=perdre rendu=rendre rendue=rendre reçu=recevoir
reçue=recevoir ouvert=ouvrir ouverte=ouvrir offert=offrir offerte=offrir pris=prendre prise=prendre mis=mettre
mise=mettre tenu=tenir tenue=tenir venu=venir venue=venir cuire=cuisiner écrit=écrire dit=dire`;

const italian = `perso=perdere persa=perdere rotto=rompere rotta=rompere chiuso=chiudere chiusa=chiudere aperto=aprire
aperta=aprire apre=aprire aprono=aprire apri=aprire apriamo=aprire chiude=chiudere preso=prendere presa=prendere messo=mettere messa=mettere chiesto=chiedere chiesta=chiedere
speso=spendere scelto=scegliere scelta=scegliere scritto=scrivere uomini=uomo`;

function read(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(/\s+/).map((pair) => pair.split('=') as [string, string]));
}

/** Forms whose base no rule of a stemmer finds (`sold` → `sell`), by language (ISO 639-1). */
export function irregularFormsOf(language: string): ReadonlyMap<string, string> {
  const lists: Readonly<Record<string, string>> = { en: english, fr: french, it: italian };
  const list = lists[language];
  return list === undefined ? new Map() : read(list);
}
